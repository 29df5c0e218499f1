"""What every template may use."""

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from config.languages import INTERFACE


def site(request: HttpRequest) -> dict:
    """`site_settings` (read when used) and `interface_languages`."""
    return {
        "site_settings": SimpleLazyObject(_settings),
        "interface_languages": INTERFACE,
    }


def _settings():
    """Those of the one site, in one query; plain ones before anybody set them."""
    from home.models import SiteSettings

    found = SiteSettings.objects.filter(site__is_default_site=True).first()
    return found or SiteSettings()
