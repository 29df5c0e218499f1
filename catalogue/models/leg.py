"""The way between two places, surveyed once and used by every programme."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Greatest, Least
from django.utils.translation import gettext_lazy as _


class Mode(models.TextChoices):
    """How one gets there; the codes of a document's legs."""

    FOOT = "foot", _("on foot")
    BICYCLE = "bicycle", _("by bicycle")
    CAR = "car", _("by car")
    COACH = "coach", _("by coach")
    ADAPTED_VEHICLE = "adapted_vehicle", _("by adapted vehicle")
    PUBLIC_TRANSPORT = "public_transport", _("by public transport")

    @classmethod
    def without_vehicle(cls) -> frozenset[str]:
        """The ways that one goes by one's own strength: their facts are the way's."""
        return frozenset({cls.FOOT, cls.BICYCLE})


class Leg(models.Model):
    """One way between two offers, by one mode.

    There is one row for a pair, whichever way one goes: a survey measures widths,
    kerbs and slopes, which are there both ways. What differs is kept apart: ascent
    and descent change places on the way back, and `minutes_back` is entered where it
    is not `minutes`. `line`: [[longitude, latitude], …] a segment, from `origin`.
    Metres; None: not known.
    """

    origin = models.ForeignKey(
        "catalogue.Offer",
        models.CASCADE,
        related_name="legs_from",
        verbose_name=_("one place"),
    )
    destination = models.ForeignKey(
        "catalogue.Offer",
        models.CASCADE,
        related_name="legs_to",
        verbose_name=_("the other place"),
    )
    mode = models.CharField(_("way"), max_length=20, choices=Mode, default=Mode.FOOT)
    minutes = models.PositiveSmallIntegerField(_("minutes"), null=True, blank=True)
    minutes_back = models.PositiveSmallIntegerField(
        _("minutes back"), null=True, blank=True, help_text=_("Empty: as long.")
    )
    length_m = models.PositiveIntegerField(_("length (m)"), null=True, blank=True)
    ascent_m = models.PositiveIntegerField(_("ascent (m)"), null=True, blank=True)
    descent_m = models.PositiveIntegerField(_("descent (m)"), null=True, blank=True)
    line = models.JSONField(default=list, blank=True, editable=False)
    updated_at = models.DateTimeField(_("changed"), auto_now=True)

    class Meta:
        verbose_name = _("way between two places")
        verbose_name_plural = _("ways between places")
        constraints = [
            models.UniqueConstraint(
                Least("origin", "destination"),
                Greatest("origin", "destination"),
                "mode",
                name="one_leg_a_pair_and_mode",
                violation_error_message=_("This way is recorded already."),
            ),
            models.CheckConstraint(
                name="leg_between_two_places",
                condition=~Q(origin=F("destination")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.origin} – {self.destination}, {self.get_mode_display()}"

    def clean(self):
        super().clean()
        if self.origin_id and self.origin_id == self.destination_id:
            raise ValidationError({"destination": _("A way leads to another place.")})
