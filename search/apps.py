from django.apps import AppConfig
from django.conf import settings
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    name = "search"
    verbose_name = _("search")

    def ready(self) -> None:
        from publication.signals import feed_moved

        from .document import register_type
        from .indexing import drain_after_commit
        from .offers import OFFERS

        register_type(OFFERS)
        if settings.SEARCH_DRAIN_AFTER_COMMIT:
            feed_moved.connect(drain_after_commit)
