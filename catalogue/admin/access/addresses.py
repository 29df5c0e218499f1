"""Addresses of the queue and of the history of a fact."""

from django.urls import URLPattern, path, reverse


def patterns() -> list[URLPattern]:
    from .contested import ContestedView
    from .history import HistoryView
    from .reports import ReportsView
    from .waiting import WaitingView

    return [
        path("access/", WaitingView.as_view(), name="catalogue_access"),
        path("access/reports/", ReportsView.as_view(), name="catalogue_access_reports"),
        path(
            "access/contested/",
            ContestedView.as_view(),
            name="catalogue_access_contested",
        ),
        path(
            "access/<int:pk>/<slug:fact>/",
            HistoryView.as_view(),
            name="catalogue_access_history",
        ),
    ]


def queue_url() -> str:
    """Where what was sent by partners waits."""
    return reverse("catalogue_access")


def history_url(offer: int, fact: str) -> str:
    """Where everything is that was ever said of one fact of an offer."""
    return reverse("catalogue_access_history", args=[offer, fact])
