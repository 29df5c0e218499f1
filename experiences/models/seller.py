import uuid

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.search import index

from catalogue.models.contact import Contact


class Seller(index.Indexed, ClusterableModel):
    """Who sells experiences: a travel seller, as the law names it.

    Only a registered one sells; the experiences of others are ideas.
    """

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    legal_name = models.CharField(_("legal name"), max_length=250)
    siret = models.CharField(
        _("SIRET"),
        max_length=14,
        blank=True,
        validators=[RegexValidator(r"^\d{14}$", _("A SIRET has 14 digits."))],
    )
    registration = models.CharField(
        _("registration"),
        max_length=12,
        blank=True,
        validators=[
            RegexValidator(
                r"^IM\d{9}$",
                _("A travel seller's registration is IM and nine digits."),
            )
        ],
        help_text=_(
            "Of Atout France, as IM065100001. Without it nothing is sold: the"
            " experiences are shown as ideas."
        ),
    )
    guarantor = models.CharField(
        _("financial guarantor"),
        max_length=250,
        blank=True,
        help_text=_("Its name and address."),
    )
    insurer = models.CharField(
        _("liability insurer"),
        max_length=250,
        blank=True,
        help_text=_("Its name and address."),
    )
    terms = models.URLField(
        _("terms of sale"),
        max_length=2000,
        blank=True,
        help_text=_("Address of the page or document."),
    )

    search_fields = [index.AutocompleteField("legal_name")]

    class Meta:
        verbose_name = _("seller")
        verbose_name_plural = _("sellers")
        ordering = ["legal_name"]

    def __str__(self) -> str:
        return self.legal_name


class SellerContact(Contact):
    seller = ParentalKey(Seller, on_delete=models.CASCADE, related_name="contacts")
