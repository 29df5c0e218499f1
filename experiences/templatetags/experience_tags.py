"""What pages show of experiences."""

from django import template
from django.utils.translation import get_language

from catalogue.document import OfferDocument
from experiences.document import ExperienceDocument
from search.engines import IndexMissingError, engines
from search.finding.results import visible
from search.finding.similar import similar
from search.page.cards import card, described

register = template.Library()
MOST = 4


@register.inclusion_tag("search/nearby.html")
def similar_ideas(experience: ExperienceDocument) -> dict:
    """What is like it, but its own steps. Out of the embedded index: a page waits for
    no server; none while the index is being built."""
    language = get_language()
    steps = {step.stop.id for step in experience.steps if step.stop}
    try:
        hits = similar(engines()[0], _as_offer(experience), steps, MOST, language)
    except IndexMissingError:
        hits = []
    cards = {
        row.pk: card(described(row.document), language, 0, None)
        for row in visible(hits)
    }
    return {"similar": [cards[hit.id] for hit in hits if hit.id in cards]}


def _as_offer(experience: ExperienceDocument) -> OfferDocument:
    """As much of it as likeness is judged by."""
    return OfferDocument(
        id=experience.id,
        code=experience.code,
        kind=experience.kind,
        path=experience.path,
        title=experience.title,
        summary=experience.summary,
        sectors=experience.sectors,
        themes=experience.themes,
    )
