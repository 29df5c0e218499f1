from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from catalogue.fields import CodesField

SURFACES = {
    "asphalt": _("asphalt"),
    "compacted": _("compacted"),
    "gravel": _("gravel"),
    "ground": _("ground"),
    "rock": _("rock"),
    "grass": _("grass"),
}


class Route(models.Model):
    """A way to follow, and what its GPX track measured.

    Lengths and heights in metres. `line`: simplified [[longitude, latitude], …] in
    one list a segment; `profile`: [[distance, elevation], …]; both from the track.
    """

    class Kind(models.TextChoices):
        GREENWAY = "greenway", _("greenway")
        SIGNED = "signed", _("signed cycle route")
        MTB = "mtb", _("mountain bike")
        GRAVEL = "gravel", _("gravel")
        COL = "col", _("mountain pass")
        HIKING = "hiking", _("hiking")
        OTHER = "other", _("other")

    class Difficulty(models.TextChoices):
        EASY = "easy", _("easy")
        MEDIUM = "medium", _("medium")
        HARD = "hard", _("hard")
        EXPERT = "expert", _("very hard")

    offer = ParentalKey(
        "catalogue.Offer", on_delete=models.CASCADE, related_name="route", unique=True
    )
    number = models.CharField(_("number"), max_length=20, blank=True)
    kind = models.CharField(_("kind of route"), max_length=10, choices=Kind)
    difficulty = models.CharField(
        _("difficulty"), max_length=10, choices=Difficulty, blank=True
    )
    traffic_free_percent = models.PositiveSmallIntegerField(
        _("traffic-free (%)"),
        null=True,
        blank=True,
        validators=[MaxValueValidator(100)],
    )
    loop = models.BooleanField(_("loop"), null=True, blank=True)
    surfaces = CodesField(_("surface"), codes=lambda: SURFACES.items())
    narrowest_barrier_cm = models.PositiveSmallIntegerField(
        _("narrowest barrier (cm)"),
        null=True,
        blank=True,
        help_text=_("What a handbike, a tandem or a trailer has to pass."),
    )
    waymarking = models.CharField(_("waymarking"), max_length=250, blank=True)
    water = models.BooleanField(_("drinking water on the way"), null=True, blank=True)
    gpx = models.FileField(_("GPX track"), upload_to="tracks/", blank=True)
    length_m = models.PositiveIntegerField(_("length (m)"), null=True, blank=True)
    ascent_m = models.PositiveIntegerField(_("ascent (m)"), null=True, blank=True)
    descent_m = models.PositiveIntegerField(_("descent (m)"), null=True, blank=True)
    line = models.JSONField(default=list, blank=True, editable=False)
    profile = models.JSONField(default=list, blank=True, editable=False)

    class Meta:
        verbose_name = _("route")
        verbose_name_plural = _("routes")

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.number}".strip()


class RouteStage(Orderable):
    """One stage of a route (in French: étape), and the station at its end."""

    offer = ParentalKey(
        "catalogue.Offer", on_delete=models.CASCADE, related_name="stages"
    )
    name = models.CharField(_("stage"), max_length=250)
    length_m = models.PositiveIntegerField(_("length (m)"), null=True, blank=True)
    station = models.CharField(_("railway station"), max_length=120, blank=True)

    class Meta(Orderable.Meta):
        verbose_name = _("stage")
        verbose_name_plural = _("stages")

    def __str__(self) -> str:
        return str(self.name)


class RouteNotice(Orderable):
    """A dated closure or diversion of a route. No end: until further notice."""

    class Kind(models.TextChoices):
        CLOSED = "closed", _("closed")
        DIVERSION = "diversion", _("diversion")

    offer = ParentalKey(
        "catalogue.Offer", on_delete=models.CASCADE, related_name="notices"
    )
    kind = models.CharField(_("notice"), max_length=10, choices=Kind)
    first_day = models.DateField(_("from"))
    last_day = models.DateField(_("until"), null=True, blank=True)
    text = models.CharField(_("what happens"), max_length=500)

    class Meta(Orderable.Meta):
        verbose_name = _("closure or diversion")
        verbose_name_plural = _("closures and diversions")
