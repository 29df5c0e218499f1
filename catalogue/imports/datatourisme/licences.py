"""Who may reuse an image, from the words of its licence."""

import re

_OPEN = re.compile(
    r"\b(cc[ -]?0|public domain|domaine public|licen[cs]e ouverte|etalab"
    r"|(cc|creative commons)\b.*\bby\b)",
    re.I,
)
_LIMITED = re.compile(r"\b(nc|nd|non[ -]?commercial\w*|pas de modification\w*)\b", re.I)


def reuse_of(licence: str) -> str:
    """ "all" for a free licence, else "site".

    Free are CC0, the public domain, Licence Ouverte, CC BY and CC BY-SA. NC forbids
    what operators do with an image, ND forbids cropping it: both stay on this site,
    as does any wording that we do not know ("oui" is what one region writes).
    """
    if _LIMITED.search(licence) or not _OPEN.search(licence):
        return "site"
    return "all"
