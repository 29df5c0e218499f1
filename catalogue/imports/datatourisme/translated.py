"""Which texts a machine has translated."""

from collections.abc import Iterator

from .node import MOST, Node

# (where the property stands, the property) → our field
FIELDS = {
    ((), "rdfs:label"): "title",
    ((), "rdfs:comment"): "summary",
    (("hasDescription",), "shortDescription"): "summary",
    (("hasDescription",), "dc:description"): "description",
    (("isLocatedAt",), "TextOpeningHoursSpecification"): "opening_note",
    (
        ("isLocatedAt", "schema:openingHoursSpecification"),
        "additionalInformation",
    ): "opening_note",
    (("offers",), "TextPriceSpecification"): "price_note",
}
_PLACES = tuple(dict.fromkeys(path for path, _ in FIELDS))


def machine_translated(root: Node, kept: dict[str, dict[str, str]]) -> tuple[str, ...]:
    """Names as "description_en", of the texts in `kept` (field → texts) only.

    The feed names each text that DATAtourisme had translated (by DeepL so far).
    """
    found = {
        f"{field}_{language}": None
        for path in _PLACES
        for field, language in _told(root, path)
        if language in kept.get(field, {})
    }
    return tuple(sorted(found))


def _told(root: Node, path: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """(field, language) of each text that is named; what is no name is passed over.

    Plain values, not nodes: there are some twenty of them in every record.
    """
    parents = root.each(*path) if path else (root,)
    for parent in parents:
        if not isinstance(parent.value, dict):
            continue
        named = parent.value.get("hasTranslatedProperty", ())
        for told in named[:MOST] if isinstance(named, list) else (named,):
            for predicate in _list(told, "rdf:predicate"):
                field = FIELDS.get((path, _name(predicate)))
                for language in _list(told, "rdf:language") if field else ():
                    yield field, str(language).removeprefix("@").lower()


def _list(value: object, key: str) -> list:
    found = value.get(key, []) if isinstance(value, dict) else []
    return found if isinstance(found, list) else [found]


def _name(predicate: object) -> str:
    if isinstance(predicate, dict):
        predicate = predicate.get("@id", "")
    return predicate if isinstance(predicate, str) else ""
