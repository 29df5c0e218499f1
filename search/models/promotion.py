from datetime import date

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable

from config.languages import DEFAULT, INTERFACE
from search.text import analyse


def languages() -> list[tuple[str, str]]:
    """Every language that pages are in."""
    return [(one.code, one.name) for one in INTERFACE]


class Promotion(ClusterableModel):
    """What the office suggests first to who searches these words.

    It shows only what is published and fulfils everything else that a visitor asks
    for. An empty day is open: since ever, or for ever.
    """

    words = models.CharField(
        _("words"),
        max_length=100,
        help_text=_(
            "What visitors search: vtt. Accents, plurals and the order of the words "
            "do not matter, and synonyms count."
        ),
    )
    language = models.CharField(
        _("language"),
        max_length=2,
        choices=languages,
        default=DEFAULT,
        help_text=_("Of the page on which they are searched."),
    )
    first_day = models.DateField(_("from"), null=True, blank=True)
    last_day = models.DateField(_("until"), null=True, blank=True)

    class Meta:
        verbose_name = _("promoted result")
        verbose_name_plural = _("promoted results")
        constraints = [
            models.CheckConstraint(
                condition=Q(first_day__isnull=True)
                | Q(last_day__isnull=True)
                | Q(first_day__lte=models.F("last_day")),
                name="a_promotion_ends_after_it_begins",
                violation_error_message=_("It ends before it begins."),
            ),
        ]

    def __str__(self) -> str:
        return self.words

    def clean(self) -> None:
        self.words = " ".join(self.words.split())
        if not analyse(self.words, self.language):
            told = _("The search skips “%(term)s”: it says too little.")
            raise ValidationError({"words": told % {"term": self.words}})

    def is_on(self, day: date) -> bool:
        return (self.first_day or day) <= day <= (self.last_day or day)


class PromotedOffer(Orderable):
    """One of the offers of a promotion, in the order that its editor gave them."""

    promotion = ParentalKey(Promotion, on_delete=models.CASCADE, related_name="offers")
    offer = models.ForeignKey(
        "catalogue.Offer",
        verbose_name=_("offer"),
        on_delete=models.CASCADE,
        related_name="+",
    )

    class Meta(Orderable.Meta):
        verbose_name = _("promoted offer")
        verbose_name_plural = _("promoted offers")
        constraints = [
            models.UniqueConstraint(
                fields=["promotion", "offer"], name="one_place_per_promoted_offer"
            ),
        ]
