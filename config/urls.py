"""Every address of the site. Words in addresses are literals per language."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

urlpatterns = [
    path("admin/", include("catalogue.admin.urls")),  # in front of Wagtail's own
    path("admin/", include(wagtailadmin_urls)),
    path("survey/", include("catalogue.survey.urls")),
    path("documents/", include(wagtaildocs_urls)),
    path("", include("home.urls")),
    path("", include("search.urls")),
    path("", include("catalogue.urls")),
    path("", include("experiences.urls")),
]
urlpatterns += i18n_patterns(path("", include(wagtail_urls)))
