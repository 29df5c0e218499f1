"""What answers say beside their content: to browsers, on what pages may do."""

import re
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

BARE_SCRIPT = re.compile(rb"<script(?![^>]*\b(?:src|nonce)=)(?=[\s>])")
PERMISSIONS = "geolocation=(self), camera=(), microphone=()"


class PermissionsPolicyMiddleware:
    """Our own pages may ask where a browser is, which they do when a button is pressed;
    nothing framed in them may, and nothing may use what no page needs."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.setdefault("Permissions-Policy", PERMISSIONS)
        return response


class AdminScriptNonceMiddleware:
    """A nonce on the inline scripts that Wagtail's admin templates still hold.

    Listed after CSPMiddleware, which writes the nonce into the policy last.

    Only admin pages: the public ones have no inline script to bless.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.prefix = reverse("wagtailadmin_home")

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.path.startswith(self.prefix) and _is_html(response):
            add = b'<script nonce="%s"' % str(request.csp_nonce).encode()
            response.content = BARE_SCRIPT.sub(add, response.content)
        return response


def _is_html(response: HttpResponse) -> bool:
    kind = response.get("Content-Type", "")
    return kind.startswith("text/html") and not response.streaming
