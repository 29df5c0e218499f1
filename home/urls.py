"""The way in, uploaded files, and what machines ask."""

from django.conf import settings
from django.urls import path

from home import views
from home.media import media

urlpatterns = [
    path("", views.root),
    path("robots.txt", views.robots),
    path("live", views.live),
    path("ready", views.ready),
    path(f"{settings.MEDIA_URL.strip('/')}/<path:name>", media),
]
