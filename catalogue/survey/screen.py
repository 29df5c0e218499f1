"""What the survey of one offer shows: zones, questions, and how far it is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from catalogue.accessibility.fact import Fact, Kind, Zone
from catalogue.accessibility.facts import FACTS
from catalogue.accessibility.formula import ABSENT
from catalogue.accessibility.needs import NEEDS
from catalogue.accessibility.place import Place
from catalogue.accessibility.sentences import fact_label
from catalogue.accessibility.zones import ZONES
from catalogue.models import Observation, Offer

from .answer import is_asked
from .form import NO, NONE_OF_THEM, STATE_VALUES, YES
from .known import Known
from .now import Now, now_of
from .settling import Open, asked_first, open_verdicts

THERE_IS_NONE, SET_BACK = STATE_VALUES
FIRST = "first"
NEAREST = 3  # verdicts that are told of at once


@dataclass(frozen=True, slots=True)
class Choice:
    """One button. `name`: of its field; `on`: it was chosen before an error."""

    name: str
    value: str
    label: str
    kind: str = "radio"
    on: bool = False


@dataclass(frozen=True, slots=True)
class Typed:
    """What somebody sent that was refused, and why. `values`: as it was posted."""

    reason: str = ""
    values: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One fact to find out. `settles`: needs whose verdict it brings nearer."""

    fact: Fact
    now: Now
    settles: tuple[str, ...] = ()
    typed: Typed = Typed()

    @property
    def is_number(self) -> bool:
        return self.fact.kind is Kind.NUMBER

    @property
    def number(self) -> str:
        return next((v for v in self.typed.values if not v.startswith(":")), "")

    @property
    def choices(self) -> list[Choice]:
        """The buttons, values first, then what is no value."""
        return [*self._values(), *self._states()]

    def _values(self) -> list[Choice]:
        code, kind = self.fact.code, self.fact.kind
        if kind is Kind.YES_NO:
            return [self._choice(code, YES, _("Yes")), self._choice(code, NO, _("No"))]
        if kind is Kind.NUMBER:
            return []
        box = "checkbox" if kind is Kind.CHOICES else "radio"
        return [
            self._choice(code, one, str(label), box)
            for one, label in self.fact.options.items()
        ]

    def _states(self) -> list[Choice]:
        beside = self.fact.kind in (Kind.NUMBER, Kind.CHOICES)
        name = f"{self.fact.code}.state" if beside else self.fact.code
        shown = []
        if self.fact.kind is Kind.CHOICES:
            shown.append(self._choice(name, NONE_OF_THEM, _("None of them")))
        if self.fact.none:
            shown.append(self._choice(name, THERE_IS_NONE, _("There is none")))
        return [*shown, self._choice(name, SET_BACK, _("Don’t know"))]

    def _choice(self, name: str, value: str, label: str, kind="radio") -> Choice:
        return Choice(name, value, label, kind, value in self.typed.values)


@dataclass(frozen=True, slots=True)
class Part:
    """A form of its own. `above`: questions of this zone that are asked first;
    `absent`: labels of what an earlier answer makes needless to ask."""

    code: str
    label: str
    questions: list[Question]
    above: list[Fact] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)

    @property
    def state(self) -> str:
        """“3 of 12 answered”."""
        known = sum(one.now.is_answered for one in self.questions)
        return _("%(known)s of %(all)s answered") % {
            "known": known,
            "all": len(self.questions),
        }

    @property
    def has_trouble(self) -> bool:
        return any(one.typed.reason for one in self.questions)


@dataclass(frozen=True, slots=True)
class Screen:
    """`progress`: sentences, the nearest verdicts among them; `farther`: the others."""

    parts: list[Part]
    progress: list[str]
    farther: list[str]


def screen(
    offer: Offer, user, day: date, typed: Mapping[str, Typed] | None = None
) -> Screen:
    """The survey of an offer as one person sees it on that day."""
    place = Known([offer], day).place(offer)
    verdicts = open_verdicts(place)
    first = asked_first(verdicts)
    own = own_rows(offer, user)
    asked = [
        _question(fact, place, verdicts, own.get(fact.code), (typed or {}))
        for fact in FACTS.values()
        if is_asked(fact, offer.kind)
    ]
    near = [_nearness(one) for one in verdicts]
    said = [*progress(asked, verdicts), *near[:NEAREST]]
    return Screen(_parts(asked, first, place), said, near[NEAREST:])


def own_rows(offer: Offer, user) -> dict[str, Observation]:
    """Fact → the last answer of this person that does not count: waiting, refused."""
    rows = Observation.objects.filter(
        offer=offer, author=user, retracts=None, accepted_at=None
    )
    return {
        row.fact: row for row in rows.prefetch_related("retractions").order_by("pk")
    }


def _question(
    fact: Fact, place: Place, verdicts: Iterable[Open], own, typed: Mapping
) -> Question:
    settles = tuple(str(v.need.short) for v in verdicts if fact.code in v.facts)
    now = now_of(fact, place, own)
    return Question(fact, now, settles, typed.get(fact.code, Typed()))


def _parts(asked: list[Question], first: list[str], place: Place) -> list[Part]:
    sooner = [one for one in asked if one.fact.code in first]
    zones = [_zone(zone, asked, first, place) for zone in ZONES.values()]
    shown = [one for one in zones if one.questions or one.above]
    if not sooner:
        return shown
    return [Part(FIRST, _("What settles most, first"), sooner), *shown]


def _zone(zone: Zone, asked: list[Question], first: list[str], place: Place) -> Part:
    here = [one for one in asked if one.fact.zone == zone.code]
    later = [one for one in here if one.fact.code not in first]
    return Part(
        zone.code,
        str(zone.label),
        [one for one in later if not _is_needless(one, place)],
        [one.fact for one in here if one.fact.code in first],
        [str(one.fact.label) for one in later if _is_needless(one, place)],
    )


def _is_needless(one: Question, place: Place) -> bool:
    """Part of something that is known not to be there, and never seen itself."""
    code = one.fact.code
    return place.values.get(code) is ABSENT and code not in place.findings


def progress(asked: Iterable[Question], verdicts: list[Open]) -> list[str]:
    """How far it is: the questions that have an answer, the verdicts that are given."""
    states = [one.now.is_answered for one in asked]
    said = _("%(known)s of %(all)s questions have an answer.") % {
        "known": sum(states),
        "all": len(states),
    }
    open_codes = {one.need.code for one in verdicts}
    settled = [str(n.short) for n in NEEDS.values() if n.code not in open_codes]
    return [said, _settled(settled)] if settled else [said]


def _settled(names: list[str]) -> str:
    return _("There is a verdict for: %(needs)s.") % {"needs": ", ".join(names)}


def _nearness(one: Open) -> str:
    said = ngettext(
        "%(count)s answer from a verdict for “%(need)s”",
        "%(count)s answers from a verdict for “%(need)s”",
        one.count,
    ) % {"count": one.count, "need": one.need.label}
    if not one.elsewhere:
        return f"{said}."
    where = ", ".join(fact_label(fact) for fact in one.elsewhere)
    return _("%(said)s (in the offer’s own form: %(where)s).") % {
        "said": said,
        "where": where,
    }
