import uuid

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel
from wagtail.search import index


class Provider(index.Indexed, ClusterableModel):
    """Who runs offers (in French: prestataire), and how to reach them."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    legal_name = models.CharField(_("legal name"), max_length=250)
    trade_name = models.CharField(_("trade name"), max_length=250, blank=True)
    siret = models.CharField(
        _("SIRET"),
        max_length=14,
        blank=True,
        validators=[RegexValidator(r"^\d{14}$", _("A SIRET has 14 digits."))],
    )
    registration = models.CharField(
        _("registration"),
        max_length=80,
        blank=True,
        help_text=_("Of a travel seller, a guide or a lodging, as IM065…"),
    )
    member = models.BooleanField(_("member of the office"), default=False)
    member_until = models.DateField(_("member until"), null=True, blank=True)
    users = models.ManyToManyField(
        settings.AUTH_USER_MODEL,
        blank=True,
        related_name="providers",
        verbose_name=_("accounts"),
        help_text=_("Who may edit the offers of this provider, besides the office."),
    )

    search_fields = [
        index.AutocompleteField("legal_name"),
        index.AutocompleteField("trade_name"),
    ]

    class Meta:
        verbose_name = _("provider")
        verbose_name_plural = _("providers")
        ordering = ["trade_name", "legal_name"]

    def __str__(self) -> str:
        return self.trade_name or self.legal_name
