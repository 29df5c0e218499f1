"""Sentences a tourist office might write, in several languages that say the same.

`words/<kind>.txt` and `words/shared.txt` hold sections of phrases: `== name (fr en)`,
then a phrase a line, its languages apart by " | ". `{name}` in a phrase stands for a
phrase of that section (`{name2}`: for another one), `{12-40}` for a number.
"""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from random import Random

from catalogue.document import Texts

FOLDER = Path(__file__).parent / "words"
SECTION = re.compile(r"== (?P<name>\w+) \((?P<languages>[a-z ]+)\)")
SLOT = re.compile(r"\{([\w-]+)\}")
CONTRACTED = {  # language → what two words become that meet
    "fr": (
        (re.compile(r"\bde [Ll]e "), "du "),
        (re.compile(r"\bde [Ll]es "), "des "),
        (re.compile(r"\bà [Ll]e "), "au "),
        (re.compile(r"\bà [Ll]es "), "aux "),
    ),
    "es": ((re.compile(r"\b(de|a) el "), r"\1l "),),
}
Phrases = Mapping[str, list[Texts]]  # section → what may stand for it


@cache
def phrases(kind: str) -> Phrases:
    """Of one kind of offer, and those of every kind behind them."""
    found: dict[str, list[Texts]] = {}
    for name in (kind, "shared"):
        for section, made in _read((FOLDER / f"{name}.txt").read_text()).items():
            found.setdefault(section, []).extend(made)
    return found


def _read(text: str) -> Phrases:
    found, languages = {}, []
    for line in text.splitlines():
        if begun := SECTION.fullmatch(line):
            section = found.setdefault(begun["name"], [])
            languages = begun["languages"].split()
        elif line and not line.startswith("#"):
            section.append(dict(zip(languages, line.split(" | "), strict=True)))
    return found


def say(
    dice: Random, among: Phrases, section: str, given: Mapping[str, Texts]
) -> Texts:
    """One phrase of a section in each of its languages, filled in alike in all.

    `given`: what stands for slots that are no section. Raises KeyError.
    """
    return fill(dice, among, dice.choice(among[section]), given)


def fill(
    dice: Random, among: Phrases, phrase: Texts, given: Mapping[str, Texts]
) -> Texts:
    """A phrase with something in each of its slots; it begins with a capital."""
    slots = dict.fromkeys(SLOT.findall(phrase["fr"]))
    parts = {slot: _part(dice, among, slot, given) for slot in slots}
    return {code: _filled(text, parts, code) for code, text in phrase.items()}


def _filled(text: str, parts: Mapping[str, Texts], language: str) -> str:
    said = SLOT.sub(lambda slot: _in(parts[slot[1]], language), text)
    for met, joined in CONTRACTED.get(language, ()):
        said = met.sub(joined, said)
    return said[0].upper() + said[1:]


def _part(dice: Random, among: Phrases, slot: str, given: Mapping[str, Texts]) -> Texts:
    if slot in given:
        return given[slot]
    least, between, most = slot.partition("-")
    if between:
        return {"fr": str(dice.randint(int(least), int(most)))}
    return dice.choice(among[slot.rstrip("0123456789")])


def _in(part: Texts, language: str) -> str:
    """Names and numbers are the same in all languages."""
    return part.get(language) or part["fr"]
