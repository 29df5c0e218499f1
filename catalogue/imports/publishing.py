"""What keeps a record a draft."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from config.languages import DEFAULT

from .fields import Values
from .known.communes import Known
from .place import FAR, contradicts, metres
from .problem import Problem
from .record import OfferRecord


def hindrances(
    record: OfferRecord, values: Values, commune: Known | None
) -> Iterator[Problem]:
    """One problem for each reason; none: the offer is published."""
    yield from _far(record, values.get("point"), commune)
    if not record.publish:
        yield _draft(record, "/publish", _("a record that its source publishes"))
    if not record.kind:
        yield _draft(record, "/kind", _("a type that stands for a kind of offer"))
    if not record.title.get(DEFAULT):
        yield _draft(record, f"/title/{DEFAULT}", _("a title in French"))


def _draft(record: OfferRecord, pointer: str, expected: str) -> Problem:
    return Problem(
        record=record.external_id, pointer=pointer, code="draft", expected=expected
    )


def _far(record: OfferRecord, point, commune: Known | None) -> Iterator[Problem]:
    if point is None or commune is None or commune.latitude is None:
        return
    centre = (commune.latitude, commune.longitude)
    if contradicts(commune.insee, centre, point):
        found = {"km": round(metres(centre, point) / 1000), "commune": commune.name}
        yield Problem(
            record=record.external_id,
            pointer="/place",
            code="far_from_commune",
            found=_("%(km)s km from %(commune)s") % found,
            expected=_("at most %(km)s km") % {"km": FAR // 1000},
        )
