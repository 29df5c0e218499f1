"""From delivered records to plans: looked up in bulk, checked, merged."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from msgspec import UNSET

from catalogue.build.parts import StoredParts
from catalogue.models import ExternalReference, Offer

from . import fields
from .attachments import Attachments
from .checks import check
from .known import Communes, Neighbours, Providers, Themes
from .known.neighbours import Where
from .merge import merge, with_dropped_attributes
from .plan import Plan
from .problem import Problem, Severity, shown
from .publishing import hindrances
from .record import OfferRecord
from .spool import Delivered


class Lists:
    """What the catalogue holds already; see `known`."""

    def __init__(self) -> None:
        self.communes = Communes()
        self.providers = Providers()
        self.themes = Themes()
        self.neighbours = Neighbours()


@dataclass(slots=True)
class Planned:
    """The plans of a chunk and everything found on the way, rejections too."""

    plans: list[Plan]
    problems: list[Problem]
    rejected: int = 0


class Planner:
    """Plans records of one source against the catalogue as it is."""

    def __init__(self, source: str, attachments: Attachments) -> None:
        self.source = source
        self.attachments = attachments
        self.lists = Lists()

    def forget(self) -> None:
        """Read the lists again: what was added to them was not saved."""
        self.lists = Lists()

    def plan(self, chunk: Sequence[Delivered]) -> Planned:
        """Plan a chunk; the offers concerned stay locked until the commit."""
        references = self._references(chunk)
        offers = _offers(reference.offer_id for reference in references.values())
        parts = StoredParts(list(offers.values()))
        planned = Planned([], [])
        for delivered in chunk:
            reference = references.get(delivered.record.external_id)
            offer = offers[reference.offer_id] if reference else None
            plan, problems = self._plan(delivered, reference, offer, parts)
            planned.problems += problems
            if plan is None:
                planned.rejected += 1
            else:
                planned.plans.append(plan)
        return planned

    def _references(self, chunk: Sequence[Delivered]) -> dict[str, ExternalReference]:
        ids = [delivered.record.external_id for delivered in chunk]
        rows = ExternalReference.objects.filter(source=self.source, external_id__in=ids)
        return {row.external_id: row for row in rows.order_by("pk")}

    def _plan(self, delivered, reference, offer, parts):
        record, attached, problems = self.attachments.of(delivered.record)
        theirs = fields.said(record, attached, insee="", provider="")
        if wrong := check(record, theirs):
            return None, [*problems, *wrong]
        problems += self._resolve(record, theirs)
        base = reference.given if reference else {}
        theirs = with_dropped_attributes(theirs, base)
        if reference:
            ours = fields.stored(offer, parts.for_offer(offer), theirs)
        else:
            ours = dict.fromkeys(theirs)
        merged = merge(base, theirs, ours, reference.offered if reference else {})
        plan = Plan(
            source=self.source,
            record=record,
            digest=delivered.digest,
            offer=offer,
            reference=reference,
            merge=merged,
            attached=attached,
            old={name: ours[name] for name in merged.taken},
            pk=offer.pk if offer else None,
            had_unpublished_changes=bool(offer) and offer.has_unpublished_changes,
        )
        return plan, [*problems, *_kept(record, merged.kept, ours)]

    def _resolve(self, record: OfferRecord, theirs: fields.Values) -> list[Problem]:
        """Put in what the record's commune, provider and themes are called here."""
        commune = None
        if record.place is not UNSET:
            commune = self.lists.communes.find(record.place)
            theirs["commune"] = commune.insee if commune else None
        insee = commune.insee if commune else ""
        if record.provider:
            theirs["provider"] = self.lists.providers.find(record.provider, insee)
        if record.themes:
            names = {self.lists.themes.find(theme) for theme in record.themes}
            theirs["themes"] = sorted(names)
        problems = list(hindrances(record, theirs, commune))
        theirs["live"] = not problems
        return [*problems, *self._twins(record, theirs, insee)]

    def _twins(self, record: OfferRecord, theirs, insee: str) -> Iterator[Problem]:
        title = record.title.get("fr", "")
        where = Where(insee, *(theirs.get("point") or (None, None)))
        name = f"{self.source}:{record.external_id}"
        if title and (twin := self.lists.neighbours.twin(name, title, where)):
            yield Problem(
                record=record.external_id,
                pointer="/title/fr",
                code="duplicate_candidate",
                found=shown(twin),
            )


def _offers(ids: Iterable[int]) -> dict[int, Offer]:
    rows = Offer.objects.filter(pk__in=list(ids)).select_related("provider")
    rows = rows.select_for_update(of=("self",), no_key=True).order_by("pk")
    return {offer.pk: offer for offer in rows}


def _kept(record: OfferRecord, kept: fields.Values, ours) -> Iterator[Problem]:
    for name, new in kept.items():
        yield Problem(
            record=record.external_id,
            pointer=f"/{name.replace('.', '/')}",
            code="editor_kept",
            found=shown(_plain(new)),
            expected=shown(_plain(ours[name])),
            severity=Severity.WARNING,
        )


def _plain(value: object) -> str:
    return value if isinstance(value, str) else repr(value)
