"""The way in, and what machines ask of the site."""

from http import HTTPStatus

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

ROBOTS = """User-agent: *
Disallow: /admin/
Disallow: /*format=json
"""


@require_safe
def root(request: HttpRequest) -> HttpResponse:
    """To the home page in the language that the reader's browser asks for."""
    return HttpResponseRedirect(f"/{get_language()}/")


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    return HttpResponse(ROBOTS, content_type="text/plain; charset=utf-8")


@never_cache
@require_safe
def live(request: HttpRequest) -> HttpResponse:
    """The process answers."""
    return JsonResponse({"status": "live"})


@never_cache
@require_safe
def ready(request: HttpRequest) -> HttpResponse:
    """The database answers and its tables are those of this version; else 503."""
    try:
        executor = MigrationExecutor(connection)
        waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError:
        return _not_ready("database")
    return _not_ready("migrations") if waiting else JsonResponse({"status": "ready"})


def _not_ready(reason: str) -> JsonResponse:
    said = {"status": "not ready", "reason": reason}
    return JsonResponse(said, status=HTTPStatus.SERVICE_UNAVAILABLE)
