from datetime import date

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from catalogue.models.price import money


class Departure(Orderable):
    """A dated departure. `seats` None: not entered, hence unknown.

    `amount`: euros by adult; None: as usual. `sold` and `on_option` count seats.
    """

    class State(models.TextChoices):
        OPEN = "open", _("open")
        GUARANTEED = "guaranteed", _("guaranteed")
        FULL = "full", _("full")
        CANCELLED = "cancelled", _("cancelled")

    experience = ParentalKey(
        "experiences.Experience", on_delete=models.CASCADE, related_name="departures"
    )
    code = models.CharField(_("code"), max_length=20)
    day = models.DateField(_("day"))
    state = models.CharField(
        _("state"), max_length=10, choices=State, default=State.OPEN
    )
    seats = models.PositiveSmallIntegerField(_("seats"), null=True, blank=True)
    sold = models.PositiveSmallIntegerField(_("seats sold"), default=0)
    on_option = models.PositiveSmallIntegerField(_("seats on option"), default=0)
    minimum = models.PositiveSmallIntegerField(
        _("minimum participants"), null=True, blank=True
    )
    option_until = models.DateField(
        _("options until"),
        null=True,
        blank=True,
        help_text=_("Seats on option are held until then."),
    )
    release_on = models.DateField(
        _("release on"),
        null=True,
        blank=True,
        help_text=_("The day on which unsold seats go back to the providers."),
    )
    decided_on = models.DateField(
        _("decided on"),
        null=True,
        blank=True,
        help_text=_("Whether it takes place is known by then."),
    )
    amount = money(_("price by adult (€)"))

    class Meta(Orderable.Meta):
        verbose_name = _("departure")
        verbose_name_plural = _("departures")
        constraints = [
            models.UniqueConstraint(
                fields=["experience", "code"], name="one_departure_a_code"
            ),
            models.CheckConstraint(
                name="departure_seats_enough",
                condition=Q(seats__isnull=True)
                | Q(seats__gte=F("sold") + F("on_option")),
            ),
            models.CheckConstraint(
                name="departure_price_not_negative",
                condition=Q(amount__isnull=True) | Q(amount__gte=0),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} ({self.day})"

    def clean(self):
        super().clean()
        wrong = dict.fromkeys(self._after_the_day(), _AFTER)
        taken = (self.sold or 0) + (self.on_option or 0)
        if self.seats is not None and taken > self.seats:
            wrong["seats"] = _("More seats are sold or on option than there are.")
        if wrong:
            raise ValidationError(wrong)

    def _after_the_day(self) -> list[str]:
        """The dates that have to come before the departure, and do not."""
        names = ("option_until", "release_on", "decided_on")
        days: dict[str, date | None] = {name: getattr(self, name) for name in names}
        return [
            name for name, day in days.items() if day and self.day and day > self.day
        ]


_AFTER = _("This day is after the departure.")
