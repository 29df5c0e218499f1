"""What steps and places are called outside the page."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, override

from catalogue.document import Place
from config.languages import pick
from experiences.document import Step

KINDS = {
    "offer": gettext_noop("To do"),
    "meal": gettext_noop("Meal"),
    "free": gettext_noop("Free time"),
    "transfer": gettext_noop("Transfer"),
    "night": gettext_noop("Night"),
}


def step_title(step: Step, language: str) -> str:
    """Its own title, else that of its offer, else what it is; never empty."""
    own = step.title or (step.stop.title if step.stop else {})
    said, _spoken = pick(own, language)
    if said:
        return said
    with override(language):
        return _(KINDS[step.kind])


def place_words(place: Place) -> str:
    """Address and commune on one line; "" where neither is known."""
    town = " ".join(filter(None, (place.postal_code, place.commune)))
    street = ", ".join(map(str.strip, place.address.splitlines()))
    return ", ".join(filter(None, (street, town)))
