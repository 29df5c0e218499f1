from django.apps import AppConfig
from django.conf import settings
from django.db.models.signals import post_delete, post_save
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    name = "search"
    verbose_name = _("search")

    def ready(self) -> None:
        from publication.signals import feed_moved

        from .entries.document import register_type
        from .entries.offers import OFFERS
        from .indexing import drain_after_commit
        from .models import PromotedOffer, Promotion, Synonym
        from .words.edited import renew

        register_type(OFFERS)
        for model in (Synonym, Promotion, PromotedOffer):
            post_save.connect(renew, sender=model)
            post_delete.connect(renew, sender=model)
        if settings.SEARCH_DRAIN_AFTER_COMMIT:
            feed_moved.connect(drain_after_commit)
