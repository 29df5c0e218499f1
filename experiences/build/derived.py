"""What is computed of an experience and stands in its document: the one place.

The rules see the document as everybody does, so that what they say is of what is
published.
"""

from datetime import date

import msgspec

from ..document import ExperienceDocument
from ..feasibility.check import overall


def with_findings(
    document: ExperienceDocument, last: ExperienceDocument | None, today: date
) -> ExperienceDocument:
    """The document with its verdicts, its days and whether it is suspended.

    `last`: as it was published before; since when it is suspended is kept from it.
    """
    earlier = last.suspended if last else None
    found = overall(msgspec.structs.replace(document, suspended=earlier), today)
    return msgspec.structs.replace(
        document,
        verdicts=dict(found.verdicts),
        works_on=found.works_on,
        checked_until=found.checked_until,
        suspended=found.suspended,
    )
