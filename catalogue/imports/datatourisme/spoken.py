"""The languages that are spoken there."""

from catalogue.spoken import CODES

from .node import Node

# Names that the feed has in place of codes. "sp" is no code of any language and may
# mean Spanish or Sorbian to whoever typed it: it is reported, never guessed.
CODE_OF_NAME = {
    "allemand": "de",
    "anglais": "en",
    "arabe": "ar",
    "basque": "eu",
    "catalan": "ca",
    "chinois": "zh",
    "espagnol": "es",
    "français": "fr",
    "italien": "it",
    "japonais": "ja",
    "néerlandais": "nl",
    "occitan": "oc",
    "polonais": "pl",
    "portugais": "pt",
    "russe": "ru",
}


def languages_of(root: Node) -> tuple[str, ...]:
    """ISO 639 codes, each once."""
    found = {_code(node): None for node in root.each("availableLanguage")}
    return tuple(code for code in found if code)


def _code(node: Node) -> str:
    name = node.text().strip().lower()
    code = CODE_OF_NAME.get(name, name)
    if code in CODES:
        return code
    node.warn("language", expected="ISO 639")
    return ""
