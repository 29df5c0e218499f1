from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey


class CancellationRule(models.Model):
    """One line of the scale: until so many days before, so much is kept."""

    experience = ParentalKey(
        "experiences.Experience", on_delete=models.CASCADE, related_name="cancellation"
    )
    days_before = models.PositiveSmallIntegerField(_("until days before"))
    percent = models.PositiveSmallIntegerField(
        _("kept (% of the price)"), validators=[MaxValueValidator(100)]
    )

    class Meta:
        verbose_name = _("line of the cancellation scale")
        verbose_name_plural = _("cancellation scale")
        ordering = ["-days_before"]
        constraints = [
            models.UniqueConstraint(
                fields=["experience", "days_before"], name="one_percentage_a_deadline"
            ),
            models.CheckConstraint(
                name="cancellation_percent_at_most_100",
                condition=models.Q(percent__lte=100),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.days_before}: {self.percent} %"
