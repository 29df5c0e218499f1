from django.db import models
from django.utils.translation import gettext_lazy as _


class Results(models.IntegerChoices):
    """How many a search found; the value is the least of them."""

    NONE = 0, _("nothing found")
    FEW = 1, _("1 to 4 found")
    SOME = 5, _("5 to 19 found")
    MANY = 20, _("20 to 99 found")
    LOTS = 100, _("100 or more found")

    @classmethod
    def of(cls, total: int) -> "Results":
        return max(one for one in cls if one <= total)


class SearchCount(models.Model):
    """How often one thing was searched on one day; nobody is behind a row.

    `digest` stands for the words: a keyed hash of them, "" where none were typed, or
    one of MARKS. `words` is empty until five searches have had them.
    """

    WITHHELD = "withheld"  # they may name a person, and were not kept
    RARE = "rare"  # too few searches had them within the time that they are kept apart
    MARKS = (WITHHELD, RARE)

    day = models.DateField(_("day"))
    language = models.CharField(_("language"), max_length=10)
    digest = models.CharField(_("digest of the words"), max_length=32, blank=True)
    words = models.CharField(
        _("words"),
        max_length=60,
        blank=True,
        help_text=_("Without accents and signs; only once five searches had them."),
    )
    filters = models.CharField(
        _("filters"),
        max_length=500,
        blank=True,
        help_text=_("Names and listed values as in the address; no place, no day."),
    )
    results = models.PositiveSmallIntegerField(_("results"), choices=Results)
    searches = models.PositiveIntegerField(_("searches"))
    fresh = models.PositiveIntegerField(
        _("with new words"),
        help_text=_("Of the searches, those that were not the same words once more."),
    )

    class Meta:
        verbose_name = _("count of searches")
        verbose_name_plural = _("counts of searches")
        constraints = [
            models.UniqueConstraint(
                fields=["day", "language", "digest", "filters", "results"],
                name="one_count_per_day_and_search",
            ),
            models.CheckConstraint(
                condition=models.Q(
                    searches__gte=1, fresh__lte=models.F("searches"), fresh__gte=0
                ),
                name="searches_were_counted",
            ),
            models.CheckConstraint(
                condition=models.Q(words="")
                | ~models.Q(digest__in=["", "withheld", "rare"]),
                name="words_have_their_digest",
            ),
        ]
        indexes = [models.Index(fields=["digest"], name="search_count_digest")]

    def __str__(self) -> str:
        return f"{self.day} {self.words or self.digest} {self.filters}: {self.searches}"
