from collections.abc import Callable
from typing import Any

from django.db import DEFAULT_DB_ALIAS, transaction
from django.http import HttpRequest, HttpResponse

SAFE = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})

View = Callable[..., HttpResponse]


class WriteTransactionMiddleware:
    """One transaction around each view that writes; none around reads.

    Must be the last middleware: it calls the view, so the ``process_view`` of
    any that came after would be skipped. An exception leaves the view through
    the transaction, which rolls back. ``transaction.non_atomic_requests``
    exempts a view.
    """

    def __init__(self, get_response: View) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: View, args: Any, kwargs: Any
    ) -> HttpResponse | None:
        if request.method in SAFE or _exempt(view):
            return None
        with transaction.atomic():
            response = view(request, *args, **kwargs)
            if response is None:  # Django would take it for "go on" and call it again
                raise ValueError(f"The view {view!r} returned no response.")
        return response


def _exempt(view: View) -> bool:
    return DEFAULT_DB_ALIAS in getattr(view, "_non_atomic_requests", ())
