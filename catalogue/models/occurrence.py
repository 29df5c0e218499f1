from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable


class Occurrence(Orderable):
    """When an event takes place; local dates and times (Europe/Paris).

    `recurrence`: an RFC 5545 RRULE that repeats it ("FREQ=WEEKLY;UNTIL=20261231"),
    without the days of `except_dates`. No time: not said, never midnight.
    """

    class Status(models.TextChoices):
        SCHEDULED = "scheduled", _("scheduled")
        CANCELLED = "cancelled", _("cancelled")
        POSTPONED = "postponed", _("postponed, date to come")
        MOVED = "moved", _("moved to another date")
        SOLD_OUT = "sold_out", _("sold out")

    offer = ParentalKey(
        "catalogue.Offer", on_delete=models.CASCADE, related_name="occurrences"
    )
    start_date = models.DateField(_("from"))
    end_date = models.DateField(_("until"), null=True, blank=True)
    start_time = models.TimeField(_("starts at"), null=True, blank=True)
    end_time = models.TimeField(_("ends at"), null=True, blank=True)
    doors_time = models.TimeField(_("doors open at"), null=True, blank=True)
    status = models.CharField(
        _("status"), max_length=10, choices=Status, default=Status.SCHEDULED
    )
    previous_date = models.DateField(_("previous date"), null=True, blank=True)
    ticket_url = models.URLField(_("tickets"), max_length=2000, blank=True)
    recurrence = models.CharField(_("repeats"), max_length=250, blank=True)
    except_dates = models.JSONField(_("except on"), default=list, blank=True)

    class Meta(Orderable.Meta):
        verbose_name = _("date")
        verbose_name_plural = _("dates")
        constraints = [
            models.CheckConstraint(
                name="occurrence_ends_after_its_start",
                condition=models.Q(end_date__isnull=True)
                | models.Q(end_date__gte=models.F("start_date")),
            )
        ]

    def __str__(self) -> str:
        return f"{self.start_date:%Y-%m-%d}"
