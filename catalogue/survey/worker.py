"""The service worker: pages of the survey open without a network."""

from django.contrib.staticfiles.storage import staticfiles_storage
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

FONTS = "vendor/atkinson-hyperlegible@5.3.0/atkinson-hyperlegible-latin"
ASSETS = (
    "css/site.css",
    "img/icon.svg",
    f"{FONTS}-400-normal.woff2",
    f"{FONTS}-700-normal.woff2",
    "catalogue/survey/survey.css",
    "catalogue/survey/store.js",
    "catalogue/survey/answers.js",
    "catalogue/survey/sending.js",
    "catalogue/survey/survey.js",
)


@never_cache
@require_safe
def worker(request: HttpRequest) -> HttpResponse:
    """`/survey/worker.js`: it names the assets, so a new one makes a new worker."""
    addresses = [staticfiles_storage.url(name) for name in ASSETS]
    return render(
        request,
        "catalogue/survey/worker.js",
        {"assets": addresses},
        content_type="text/javascript",
    )
