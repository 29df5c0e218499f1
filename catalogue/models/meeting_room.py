from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from catalogue.fields import CodesField

from .price import money

LAYOUTS = {
    "theatre": _("theatre"),
    "classroom": _("classroom"),
    "u_shape": _("U"),
    "boardroom": _("boardroom"),
    "cabaret": _("cabaret"),
    "banquet": _("banquet"),
    "cocktail": _("cocktail"),
}
EQUIPMENT = {
    "screen": _("screen"),
    "projector": _("video projector"),
    "sound": _("sound system"),
    "video_conference": _("video conference"),
    "recording": _("recording"),
    "interpretation": _("interpretation booths"),
    "stage": _("stage"),
    "whiteboard": _("whiteboard"),
}


def _seats(label) -> models.PositiveSmallIntegerField:
    return models.PositiveSmallIntegerField(label, null=True, blank=True)


class MeetingRoom(Orderable):
    """A room to meet in. Seats by layout; None: that layout is not offered or not said.

    Area in square metres, height in metres.
    """

    offer = ParentalKey(
        "catalogue.Offer", on_delete=models.CASCADE, related_name="meeting_rooms"
    )
    name = models.CharField(_("name"), max_length=120)
    area_m2 = models.DecimalField(
        _("area (m²)"), max_digits=7, decimal_places=1, null=True, blank=True
    )
    height_m = models.DecimalField(
        _("height (m)"), max_digits=4, decimal_places=2, null=True, blank=True
    )
    daylight = models.BooleanField(_("daylight"), null=True, blank=True)
    blackout = models.BooleanField(_("can be darkened"), null=True, blank=True)
    seats_theatre = _seats(_("theatre"))
    seats_classroom = _seats(_("classroom"))
    seats_u_shape = _seats(_("U"))
    seats_boardroom = _seats(_("boardroom"))
    seats_cabaret = _seats(_("cabaret"))
    seats_banquet = _seats(_("banquet"))
    seats_cocktail = _seats(_("cocktail"))
    combinable_with = models.CharField(
        _("can be joined with"), max_length=250, blank=True
    )
    equipment = CodesField(_("equipment"), codes=lambda: EQUIPMENT.items())
    hybrid = models.BooleanField(_("hybrid meetings"), null=True, blank=True)
    induction_loop = models.BooleanField(_("induction loop"), null=True, blank=True)
    step_free_stage = models.BooleanField(_("step-free stage"), null=True, blank=True)
    half_day_rate = money(_("half-day (€)"))
    day_rate = money(_("day delegate rate (€)"))
    residential_rate = money(_("residential rate (€)"))

    class Meta(Orderable.Meta):
        verbose_name = _("meeting room")
        verbose_name_plural = _("meeting rooms")

    def __str__(self) -> str:
        return str(self.name)

    @property
    def seats(self) -> dict[str, int]:
        """Layout → seats, for the layouts that are known."""
        found = {layout: getattr(self, f"seats_{layout}") for layout in LAYOUTS}
        return {layout: seats for layout, seats in found.items() if seats is not None}
