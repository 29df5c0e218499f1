"""What is known of a fact at this moment, in the words shown beside its question."""

from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from catalogue import document
from catalogue.accessibility.effective import Finding, Standing
from catalogue.accessibility.fact import Fact
from catalogue.accessibility.place import Place
from catalogue.accessibility.sentences import evidence_sentence, observation_sentence
from catalogue.build.access import expiry
from catalogue.models import Observation


@dataclass(frozen=True, slots=True)
class Now:
    """`sentences`: what is known and how; empty: nobody has looked. `own`: what
    became of the reader's last answer where it does not count."""

    sentences: tuple[str, ...] = ()
    own: str = ""
    is_answered: bool = False


def now_of(fact: Fact, place: Place, own: Observation | None = None) -> Now:
    """`own`: the last answer of the reader, if it waits or was refused."""
    found = place.findings.get(fact.code)
    mine = own_words(own) if own else ""
    if found is None:
        return Now(own=mine)
    return Now(tuple(words(found)), mine, found.counts)


def words(found: Finding) -> list[str]:
    """What was seen and how; both sides where it is contested."""
    if found.standing is Standing.CONTESTED:
        sides = [_told(one) for one in (found.seen, *found.against)]
        return [_("Two answers contradict each other:"), *sides]
    if found.standing is Standing.UNKNOWN:
        return [_set_back(found.seen)]
    said = [_told(found.seen)]
    if found.standing is Standing.EXPIRED:
        day = date_format(found.seen.expires_on, "SHORT_DATE_FORMAT")
        said.append(_("It expired on %(day)s: look again.") % {"day": day})
    return said


def _told(seen: document.Observation) -> str:
    return f"{observation_sentence(seen)} {evidence_sentence(seen)}"


def _set_back(seen: document.Observation) -> str:
    if seen.observed_on is None:
        return _("Set back to unknown.")
    day = date_format(seen.observed_on, "SHORT_DATE_FORMAT")
    return _("Set back to unknown on %(day)s.") % {"day": day}


def own_words(row: Observation) -> str:
    """What became of somebody's own answer; "" where they replaced it themselves."""
    said = {"said": observation_sentence(as_seen(row))}
    if row.refused_at is None:
        return _("Your answer waits for an editor: %(said)s") % said
    if row.refused_by_id == row.author_id:
        return ""
    notes = " ".join(one.note for one in row.retractions.all())
    refusal = _("Your answer was not taken: %(said)s") % said
    return f"{refusal} {notes}".strip()


def as_seen(row: Observation) -> document.Observation:
    """A row as the document would say it."""
    return document.Observation(
        fact=row.fact,
        value=row.value,
        method=row.method,
        source=row.source,
        state=row.state,
        note=row.note,
        observed_on=row.observed_on,
        expires_on=expiry(row),
    )
