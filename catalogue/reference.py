"""The reference pages of the documentation, written from the registries."""

import json
from collections.abc import Iterator

from django.utils.translation import override

from catalogue import kinds, labels
from catalogue.document import json_schema
from catalogue.sectors import SECTORS, Attribute


def pages() -> dict[str, str]:
    """File name under docs/reference → its whole text."""
    with override("en"):
        return {
            "offer-document.json": json.dumps(json_schema(), indent=2) + "\n",
            "sectors.md": "\n".join(_sectors()) + "\n",
            "codes.md": "\n".join(_codes()) + "\n",
        }


def _sectors() -> Iterator[str]:
    yield "# Sectors and their attributes\n"
    yield "Written from `catalogue/sectors/`. A missing value means unknown, never no."
    for sector in SECTORS.values():
        yield f"\n## {sector.label} (`{sector.code}`)\n"
        yield "| attribute | code | value | facet |"
        yield "|---|---|---|---|"
        yield from (_row(attribute) for attribute in sector.attributes)


def _row(attribute: Attribute) -> str:
    facet = "yes" if attribute.facet else ""
    kind = f"{attribute.kind.value}: {attribute.expected}"
    return f"| {attribute.label} | `{attribute.code}` | {kind} | {facet} |"


def _codes() -> Iterator[str]:
    yield "# Codes\n"
    yield "## Kinds of offer\n"
    yield "| code | kind | schema.org |"
    yield "|---|---|---|"
    for kind in kinds.KINDS.values():
        yield f"| `{kind.code}` | {kind.label} | {kind.schema_type} |"
    yield "\n## Labels\n"
    yield "| code | label | issuer | followed by |"
    yield "|---|---|---|---|"
    for scheme in labels.SCHEMES.values():
        row = (f"`{scheme.code}`", scheme.name, scheme.issuer, scheme.successor)
        yield f"| {' | '.join(map(str, row))} |"
