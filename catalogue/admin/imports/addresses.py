"""Addresses of the imports, and of giving a field back to its source."""

from django.urls import URLPattern, path, reverse

from catalogue.models import ImportRun


def patterns() -> list[URLPattern]:
    from .give_back import give_back_view
    from .views import ImportsView, RunView, report

    return [
        path("imports/", ImportsView.as_view(), name="catalogue_imports"),
        path("imports/<int:pk>/", RunView.as_view(), name="catalogue_import"),
        path("imports/<int:pk>/report/", report, name="catalogue_import_report"),
        path(
            "offers/<int:pk>/give-back/<str:field>/",
            give_back_view,
            name="catalogue_give_back",
        ),
    ]


def list_url() -> str:
    """Where imports are listed and a new one is begun."""
    return reverse("catalogue_imports")


def run_url(run: ImportRun) -> str:
    """The page of one import."""
    return reverse("catalogue_import", args=[run.pk])
