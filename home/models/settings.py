from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting


@register_setting(icon="site")
class SiteSettings(BaseSiteSetting):
    """What the office says about its site as a whole."""

    office_name = models.CharField(_("name of the office"), max_length=120, blank=True)
    office_phone = models.CharField(_("telephone"), max_length=30, blank=True)
    office_email = models.EmailField(_("e-mail"), blank=True)
    is_demo = models.BooleanField(
        _("demonstration"),
        default=False,
        help_text=_(
            "Shows on every page that places, prices and access facts are invented."
        ),
    )

    class Meta:
        verbose_name = _("site settings")
        verbose_name_plural = _("site settings")
