from django.urls import URLPattern, path, reverse

from catalogue.models import ObservationBatch


def patterns() -> list[URLPattern]:
    from .views import BatchesView, MatchesView, MatchingView, decide, reopen, undo

    return [
        path("access/matching/", MatchingView.as_view(), name="access_matching"),
        path("access/matching/<int:pk>/", decide, name="access_decide"),
        path("access/matching/<int:pk>/reopen/", reopen, name="access_reopen"),
        path("access/imports/", BatchesView.as_view(), name="access_imports"),
        path("access/imports/<int:pk>/", MatchesView.as_view(), name="access_import"),
        path("access/imports/<int:pk>/undo/", undo, name="access_undo"),
    ]


def matching_url() -> str:
    """Where rows wait."""
    return reverse("access_matching")


def imports_url() -> str:
    """Where imports of facts are listed."""
    return reverse("access_imports")


def import_url(batch: ObservationBatch) -> str:
    """The matches of one import."""
    return reverse("access_import", args=[batch.pk])
