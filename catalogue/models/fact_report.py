from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class FactReport(models.Model):
    """A visitor says that a fact about access is wrong; an editor answers it.

    `fact`: a code of the registry of facts. No account, no address is kept.
    """

    class Outcome(models.TextChoices):
        CONFIRMED = "confirmed", _("the fact holds")
        WITHDRAWN = "withdrawn", _("the fact is unknown now")
        SPAM = "spam", _("no report")

    offer = models.ForeignKey(
        "catalogue.Offer", models.CASCADE, related_name="fact_reports"
    )
    fact = models.CharField(_("fact"), max_length=60)
    message = models.TextField(_("what is wrong"), max_length=2000)
    language = models.CharField(_("language"), max_length=10)
    created_at = models.DateTimeField(_("received"), auto_now_add=True)
    outcome = models.CharField(_("outcome"), max_length=10, choices=Outcome, blank=True)
    handled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    handled_at = models.DateTimeField(_("handled"), null=True, blank=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("report of a wrong fact")
        verbose_name_plural = _("reports of wrong facts")
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.fact}: {self.message[:60]}"
