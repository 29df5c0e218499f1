from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable


class Contact(Orderable):
    """One way to reach somebody, for one purpose.

    `value`: an E.164 number, an e-mail address or an http(s) address, after its
    channel. `audience` "trade" is never shown to the public.
    """

    class Role(models.TextChoices):
        INFORMATION = "information", _("information")
        BOOKING = "booking", _("booking")
        GROUPS = "groups", _("groups")
        PRESS = "press", _("press")
        ACCESSIBILITY = "accessibility", _("accessibility")

    class Channel(models.TextChoices):
        PHONE = "phone", _("telephone")
        EMAIL = "email", _("e-mail")
        SMS = "sms", _("SMS")
        WEBSITE = "website", _("website")
        FORM = "form", _("form")
        RELAY = "relay", _("relay service for deaf people")

    class Audience(models.TextChoices):
        PUBLIC = "public", _("public")
        TRADE = "trade", _("trade only")

    role = models.CharField(
        _("role"), max_length=20, choices=Role, default=Role.INFORMATION
    )
    channel = models.CharField(_("channel"), max_length=10, choices=Channel)
    value = models.CharField(_("number or address"), max_length=2000)
    name = models.CharField(_("person or desk"), max_length=120, blank=True)
    hours = models.CharField(
        _("hours"),
        max_length=500,
        blank=True,
        help_text=_("When somebody answers, e.g. Mo-Fr 09:00-17:00."),
    )
    languages = models.JSONField(_("languages"), default=list, blank=True)
    audience = models.CharField(
        _("for"), max_length=10, choices=Audience, default=Audience.PUBLIC
    )

    class Meta(Orderable.Meta):
        abstract = True
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")

    def __str__(self) -> str:
        return self.value


class ProviderContact(Contact):
    provider = ParentalKey(
        "catalogue.Provider", on_delete=models.CASCADE, related_name="contacts"
    )


class OfferContact(Contact):
    offer = ParentalKey(
        "catalogue.Offer", on_delete=models.CASCADE, related_name="contacts"
    )
