"""Every text of the real offers, as the feeds have it, by language."""

import json
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from zipfile import ZipFile

from config.languages import CODES
from tests.shared_data import real_file

FEEDS = (
    "datatourisme/flux-centre-val-de-loire-2020-shared.zip",
    "datatourisme/flux-nouvelle-aquitaine-2023-shared.zip",
)


@cache
def real_texts() -> dict[str, list[str]]:
    """Language → its texts, each once, in the order of the alphabet."""
    found = defaultdict(set)
    for feed in FEEDS:
        with ZipFile(real_file(feed)) as file:
            for name in file.namelist():
                if name.endswith(".json"):
                    for code, text in _texts(json.loads(file.read(name))):
                        found[code].add(text)
    return {code: sorted(texts) for code, texts in found.items()}


def _texts(value: object) -> Iterator[tuple[str, str]]:
    """(language, text) of every value by language: {"fr": ["Lac"], "en": ["Lake"]}."""
    if isinstance(value, list):
        for one in value:
            yield from _texts(one)
    if isinstance(value, dict):
        for name, one in value.items():
            if name in CODES and isinstance(one, list):
                yield from ((name, text) for text in one if isinstance(text, str))
            else:
                yield from _texts(one)
