from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel

from catalogue.admin.offers.panels import Tab
from catalogue.admin.widgets import ListInput

OCCURRENCE = [
    FieldRowPanel([FieldPanel("start_date"), FieldPanel("end_date")]),
    FieldRowPanel(
        [
            FieldPanel("start_time"),
            FieldPanel("end_time"),
            FieldPanel("doors_time"),
        ]
    ),
    FieldRowPanel([FieldPanel("status"), FieldPanel("previous_date")]),
    FieldPanel("ticket_url"),
    FieldRowPanel(
        [
            FieldPanel(
                "recurrence",
                help_text=_("As calendars write it: FREQ=WEEKLY;UNTIL=20261231"),
            ),
            FieldPanel(
                "except_dates",
                widget=ListInput,
                help_text=_("Days as 2026-12-25, separated by commas."),
            ),
        ]
    ),
]

TAB = Tab(
    "dates",
    [InlinePanel("occurrences", OCCURRENCE, heading=_("Dates"), label=_("date"))],
    heading=_("Dates"),
    attrs={"data-kinds": "event"},
)
