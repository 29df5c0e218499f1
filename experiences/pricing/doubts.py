"""What stands in the way of a price, or makes it less sure: typed, with sentences."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, override

from catalogue.document import Part, Texts
from catalogue.page.formats import short_day
from config.languages import pick

BLOCKING = {
    "no_offer": gettext_noop("“%(step)s” has no offer and no price was entered."),
    "no_price": gettext_noop("The price of “%(step)s” is not known."),
    "no_price_then": gettext_noop(
        "“%(step)s” has no price in force on that day: ask for the new prices."
    ),
    "rate_gone": gettext_noop(
        "“%(step)s” has no price called “%(detail)s” any more: choose another."
    ),
    "not_entered": gettext_noop("The price of “%(step)s” is yet to be entered."),
    "unit_unclear": gettext_noop(
        "Say whether the price of “%(step)s” is for each person, for the group or for "
        "a room or vehicle."
    ),
    "no_duration": gettext_noop(
        "“%(step)s” is paid by the time: say how long it lasts."
    ),
    "nothing_priced": gettext_noop("There is nothing to pay for in the programme."),
    "classes_cross": gettext_noop(
        "The largest number of people is less than that of the last class of groups."
    ),
    "no_largest_group": gettext_noop(
        "A price for the whole group needs the largest number of people."
    ),
}
WARNING = {
    "no_room": gettext_noop(
        "Nobody knows what a room alone costs: no night of the programme is priced by "
        "the room."
    ),
    "not_confirmed": gettext_noop(
        "The prices of “%(step)s” are confirmed until %(until)s only."
    ),
    "several_prices": gettext_noop(
        "“%(step)s” has several prices that fit: the highest counts. Choose one."
    ),
    "several_units": gettext_noop(
        "“%(step)s” has prices of several kinds (by person, by room…): choose one."
    ),
    "below_cost": gettext_noop("The fare “%(step)s” is below what it costs."),
}
SENTENCES = BLOCKING | WARNING


class Doubt(Part):
    """`code`: of `SENTENCES`. `step`: its id; "": of the whole. `title`: what the
    sentence is about (a step, a fare); `detail`, `until`: what it names besides.
    `day`: of departure, from which it is so.
    """

    code: str
    step: str = ""
    title: Texts = {}
    detail: str = ""
    until: date | None = None
    day: date | None = None

    @property
    def blocks(self) -> bool:
        """Whether there can be no fare."""
        return self.code in BLOCKING


def sentence(doubt: Doubt, language: str) -> str:
    """In the words of an interface language."""
    with override(language):
        return _(SENTENCES[doubt.code]) % {
            "step": pick(doubt.title, language)[0],
            "detail": doubt.detail,
            "until": short_day(doubt.until, language) if doubt.until else "",
        }
