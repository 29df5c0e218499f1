"""What every template may use."""

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from config.languages import INTERFACE


def site(request: HttpRequest) -> dict:
    """`site_settings` (read when used) and `interface_languages`."""
    from home.models import SiteSettings

    return {
        "site_settings": SimpleLazyObject(lambda: SiteSettings.for_request(request)),
        "interface_languages": INTERFACE,
    }
