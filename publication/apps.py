from django.apps import AppConfig
from django.db.models.signals import post_delete, post_migrate
from django.utils.translation import gettext_lazy as _


class PublicationConfig(AppConfig):
    name = "publication"
    verbose_name = _("publication feed")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from wagtail.signals import published, unpublished

        from . import epochs, hooks

        post_migrate.connect(epochs.ensure_first, sender=self)
        published.connect(hooks.on_published)
        unpublished.connect(hooks.on_unpublished)
        post_delete.connect(hooks.on_deleted)
