"""Texts by language: labels, summaries, descriptions, notes."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from django.utils.translation import gettext as _

from catalogue.imports.clean import LONGEST, Cleaned, paragraphs, plain
from catalogue.imports.record import Texts
from catalogue.imports.refused import Refused
from config.languages import CODES, DEFAULT

from .node import Node

TITLE, SUMMARY, NOTE, LABEL = 250, 1_000, 1_000, 250
Clean = Callable[[str, int], Cleaned]


class Told(NamedTuple):
    """The texts that visitors read first. `sound` False: one of them is garbled."""

    title: Texts
    summary: Texts
    description: Texts
    sound: bool


def texts_of(node: Node | None, most: int, clean: Clean = plain) -> Texts:
    """Language → text of a text, a list of texts, or either by language.

    A bare text is in French. Keys may be "fr" or "@fr". Several texts in one
    language are paragraphs; where there is room for one line only, the first counts.
    """
    if node is None:
        return {}
    if not isinstance(node.value, dict):
        return _kept({DEFAULT: _joined(node, most, clean)})
    found = {}
    for key in node.value:
        language = key.removeprefix("@").lower()
        if language not in CODES:
            _not_kept(node, language)
        elif (value := node.child(key)) is not None:
            found[language] = _joined(value, most, clean)
    return _kept(found)


def told(root: Node) -> Told:
    """Title, summary and description of the record."""
    before = len(root.problems)
    title = texts_of(root.child("rdfs:label"), TITLE)
    described = list(root.each("hasDescription", most=20))
    short = [
        texts_of(d.child("shortDescription"), LONGEST, paragraphs) for d in described
    ]
    long = [_for_audience(d, len(described)) for d in described]
    summary = merged(short, LONGEST) or texts_of(
        root.child("rdfs:comment"), LONGEST, paragraphs
    )
    description = merged(long, LONGEST)
    _keep_whole(root, summary, description)
    garbled = any(p.code == "mojibake" for p in root.problems[before:])
    return Told(title, summary, description, not garbled)


def merged(parts: Iterable[Texts], most: int) -> Texts:
    """The texts of each language as paragraphs, none of them twice."""
    found: dict[str, list[str]] = {}
    for texts in parts:
        for language, text in texts.items():
            said = found.setdefault(language, [])
            if not any(text in earlier for earlier in said):
                said.append(text)
    return {code: "\n\n".join(said)[:most] for code, said in found.items()}


def name_of(node: Node, most: int = LABEL) -> str:
    """The French name of a reference, else any, else its key."""
    names = labels_of(node, most)
    return names.get(DEFAULT) or next(iter(names.values()), "") or node.key_of()[:most]


def labels_of(node: Node, most: int = LABEL) -> Texts:
    """The names of a reference by language; none for a bare key."""
    if not isinstance(node.value, dict):
        return {}
    return texts_of(node.child("rdfs:label"), most)


def clean_text(node: Node, most: int, clean: Clean = plain) -> str:
    """One clean text, with what was done to it in the report."""
    text = node.text()
    try:
        cleaned = clean(text, most)
    except Refused as refused:
        node.reject(refused.code, _("at most %(most)d characters") % {"most": most})
    for code in cleaned.found:
        node.warn(code)
    return cleaned.text


def _joined(node: Node, most: int, clean: Clean) -> str:
    texts = [clean_text(element, most, clean) for element in node.elements(most=20)]
    texts = [text for text in dict.fromkeys(texts) if text]
    if len(texts) < 2:
        return texts[0] if texts else ""
    if clean is plain:
        node.warn("several_texts", str(len(texts)))
        return texts[0]
    return "\n\n".join(texts)[:most]


def _kept(texts: Texts) -> Texts:
    return {code: text for code, text in texts.items() if text}


def _not_kept(node: Node, language: str) -> None:
    """A language that the catalogue does not hold; names of things come in many."""
    if node.parent is not None and node.parent.parent is None:
        node.warn("language_not_kept", language, ", ".join(CODES))


def _for_audience(node: Node, siblings: int) -> Texts:
    """A description; one of several that is for some people says for whom."""
    texts = texts_of(node.child("dc:description"), LONGEST, paragraphs)
    readers = [labels_of(reader) for reader in node.each("isDedicatedTo")]
    if siblings < 2 or not readers:
        return texts
    return {code: _headed(text, code, readers) for code, text in texts.items()}


def _headed(text: str, language: str, readers: list[Texts]) -> str:
    names = ", ".join(names[language] for names in readers if language in names)
    return f"{names}\n{text}"[:LONGEST] if names else text


def _keep_whole(root: Node, summary: Texts, description: Texts) -> None:
    """Cut long summaries; the whole text goes to a description that is missing."""
    for language, text in summary.items():
        if len(text) > SUMMARY:
            description.setdefault(language, text)
            summary[language] = paragraphs(text, SUMMARY).text
            root.warn("summary_cut", text, f"≤ {SUMMARY}")
