"""From an offer's screens to its survey, and when somebody was there last."""

from datetime import date

from django.db.models import Max, QuerySet
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.admin.widgets.button import Button

from catalogue.accessibility.evidence import MEASURED
from catalogue.models import Observation, Offer
from catalogue.survey.addresses import survey_url


def last_survey(offer) -> QuerySet:
    """The last day on which something of an offer was measured, as a subquery."""
    rows = Observation.objects.counting().filter(offer=offer, method=MEASURED)
    return (
        rows.order_by().values("offer").annotate(last=Max("observed_on")).values("last")
    )


def surveyed_words(offer: Offer) -> str:
    """The day, or that it was never measured; of an offer with `surveyed_on`."""
    return _day(offer.surveyed_on) if offer.surveyed_on else _("never")


def survey_item(offer: Offer) -> Button:
    """In the menu of an offer in the listing."""
    return Button(_("Survey access"), survey_url(offer), icon_name="tasks", priority=15)


def survey_button(offer: Offer) -> Button:
    """In the header of the edit screen, with the day of the last survey."""
    last = next((row["last"] for row in last_survey(offer.pk)), None)
    said = _("last on %(day)s") % {"day": _day(last)} if last else _("never yet")
    label = _("Survey access (%(last)s)") % {"last": said}
    return Button(label, url=survey_url(offer), icon_name="tasks", priority=6)


def _day(day: date) -> str:
    return date_format(day, "SHORT_DATE_FORMAT")
