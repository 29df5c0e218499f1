from django.core.exceptions import ValidationError
from django.db import models
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from catalogue.fields import CodesField


def weekdays() -> list[tuple[str, str]]:
    """(number from 0, Monday; its name) of each day of the week."""
    return [(str(number), name) for number, name in WEEKDAYS.items()]


class Season(Orderable):
    """Days on which the experience can begin, both ends included."""

    experience = ParentalKey(
        "experiences.Experience", on_delete=models.CASCADE, related_name="seasons"
    )
    first_day = models.DateField(_("from"))
    last_day = models.DateField(_("until"))
    weekdays = CodesField(
        _("days of the week"), codes=weekdays, help_text=_("None: every day.")
    )

    class Meta(Orderable.Meta):
        verbose_name = _("season")
        verbose_name_plural = _("seasons")
        constraints = [
            models.CheckConstraint(
                name="season_in_order",
                condition=models.Q(last_day__gte=models.F("first_day")),
                violation_error_message=_("A season ends before it begins."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.first_day} – {self.last_day}"

    def clean(self):
        super().clean()
        if self.first_day and self.last_day and self.last_day < self.first_day:
            raise ValidationError({"last_day": _("This day is before the first one.")})
