from django.urls import URLPattern, path, reverse

from catalogue.models import ObservationBatch


def patterns() -> list[URLPattern]:
    from .views import BatchesView, MatchesView, MatchingView, decide, reopen, undo

    return [
        path("matching/", MatchingView.as_view(), name="access_matching"),
        path("matching/<int:pk>/", decide, name="access_decide"),
        path("matching/<int:pk>/reopen/", reopen, name="access_reopen"),
        path("matching/imports/", BatchesView.as_view(), name="access_imports"),
        path("matching/imports/<int:pk>/", MatchesView.as_view(), name="access_import"),
        path("matching/imports/<int:pk>/undo/", undo, name="access_undo"),
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
