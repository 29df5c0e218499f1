import uuid

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from catalogue.models.leg import Mode

from .price import StepPrice

MOST_DAYS = 30
LONGEST = 24 * 60  # minutes


class Step(StepPrice, Orderable):
    """One thing of the programme (in French: prestation).

    Its time is fixed (`start`), within a window (`earliest` … `latest` start), or any.
    Steps of one day with the same `choice` are alternatives; `choose` are done.
    `uid` names it in findings, prices and exports, through every version; a copy of the
    experience keeps it.
    `mode`, `way_minutes`, `vehicle`: how one gets to it from the step before.
    """

    class Kind(models.TextChoices):
        OFFER = "offer", _("offer")
        MEAL = "meal", _("meal")
        FREE = "free", _("free time")
        TRANSFER = "transfer", _("transfer")
        NIGHT = "night", _("night")

    experience = ParentalKey(
        "experiences.Experience", on_delete=models.CASCADE, related_name="steps"
    )
    uid = models.UUIDField(default=uuid.uuid4)
    day = models.PositiveSmallIntegerField(
        _("day"),
        default=1,
        validators=[MinValueValidator(1), MaxValueValidator(MOST_DAYS)],
    )
    kind = models.CharField(_("kind"), max_length=10, choices=Kind, default=Kind.OFFER)
    offer = models.ForeignKey(
        "catalogue.Offer",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="steps",
        verbose_name=_("offer"),
    )
    title = models.CharField(
        _("title"),
        max_length=250,
        blank=True,
        help_text=_("Empty: the title of the offer."),
    )
    note = models.TextField(_("note"), max_length=2_000, blank=True)
    start = models.TimeField(_("starts at"), null=True, blank=True)
    earliest = models.TimeField(_("starts from"), null=True, blank=True)
    latest = models.TimeField(_("starts until"), null=True, blank=True)
    duration_minutes = models.PositiveSmallIntegerField(
        _("duration (minutes)"),
        null=True,
        blank=True,
        validators=[MaxValueValidator(LONGEST)],
        help_text=_("Empty: the duration of the offer."),
    )
    optional = models.BooleanField(_("optional"), default=False)
    choice = models.CharField(
        _("choice"),
        max_length=60,
        blank=True,
        help_text=_("Steps of one day with the same name here are alternatives."),
    )
    choose = models.PositiveSmallIntegerField(
        _("how many of them"), default=1, validators=[MinValueValidator(1)]
    )
    mode = models.CharField(
        _("way there"), max_length=20, choices=Mode, default=Mode.FOOT
    )
    way_minutes = models.PositiveSmallIntegerField(
        _("minutes of way"),
        null=True,
        blank=True,
        validators=[MaxValueValidator(LONGEST)],
        help_text=_("Empty: as surveyed between the two places, else estimated."),
    )
    vehicle = models.ForeignKey(
        "catalogue.Offer",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="driven_steps",
        verbose_name=_("vehicle"),
        help_text=_("The transport offer whose vehicle takes the group there."),
    )

    class Meta(Orderable.Meta):
        verbose_name = _("step")
        verbose_name_plural = _("steps")
        constraints = [
            models.UniqueConstraint(
                fields=["experience", "uid"], name="one_step_an_identity"
            ),
            models.CheckConstraint(name="step_day_from_one", condition=Q(day__gte=1)),
            models.CheckConstraint(
                name="step_choose_from_one", condition=Q(choose__gte=1)
            ),
            models.CheckConstraint(
                name="step_of_an_offer_has_one",
                condition=~Q(kind="offer") | Q(offer__isnull=False),
            ),
            models.CheckConstraint(
                name="step_fixed_or_within_a_window",
                condition=Q(start__isnull=True)
                | Q(earliest__isnull=True, latest__isnull=True),
            ),
            models.CheckConstraint(
                name="step_window_in_order",
                condition=Q(earliest__isnull=True)
                | Q(latest__isnull=True)
                | Q(latest__gte=F("earliest")),
            ),
        ]

    def __str__(self) -> str:
        return self.title_fr or str(self.offer or self.get_kind_display())

    def clean(self):
        super().clean()
        wrong = {}
        if self.kind == self.Kind.OFFER and self.offer_id is None:
            wrong["offer"] = _("Choose the offer.")
        if self.start and (self.earliest or self.latest):
            wrong["start"] = _("Either a fixed time or a window, not both.")
        if self.earliest and self.latest and self.latest < self.earliest:
            wrong["latest"] = _("The window ends before it begins.")
        if self.vehicle_id and self.mode in Mode.without_vehicle():
            wrong["vehicle"] = _("No vehicle is needed for this way there.")
        if wrong:
            raise ValidationError(wrong)
