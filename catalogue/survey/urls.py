"""Addresses of the survey; the worker must stand above the pages that it serves."""

from django.urls import path
from wagtail.admin.auth import require_admin_access

from .batch import answers
from .views import survey
from .worker import worker

urlpatterns = [
    path("<int:pk>/", require_admin_access(survey), name="survey"),
    path("answers/", answers, name="survey_answers"),
    path("worker.js", worker, name="survey_worker"),
]
