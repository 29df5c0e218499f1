from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ExperiencesConfig(AppConfig):
    name = "experiences"
    verbose_name = _("experiences")

    def ready(self) -> None:
        from django.conf import settings
        from django.db.models.signals import post_delete, post_save
        from wagtail.signals import published

        from catalogue.models import Leg
        from catalogue.reference import register_page, schema_page
        from publication.kinds import Kind, register_kind
        from publication.signals import feed_moved
        from search.entries.document import register_type

        from . import checks, following  # noqa: F401 - registers itself
        from .admin.permissions import register_policies
        from .build import build_experiences
        from .document import json_schema
        from .indexing import EXPERIENCES
        from .models import Experience, Seller

        register_kind(
            Kind(
                code="experience",
                model="experiences.Experience",
                build=build_experiences,
            )
        )
        register_type(EXPERIENCES)
        register_page("experience-document.json", lambda: schema_page(json_schema()))
        register_policies()  # before Wagtail falls back on its own
        published.connect(following.on_published, sender=Experience)
        post_save.connect(following.on_seller, sender=Seller)
        for moved in (post_save, post_delete):
            moved.connect(following.on_leg, sender=Leg)
        if settings.EXPERIENCES_FOLLOW_AFTER_COMMIT:
            feed_moved.connect(following.follow_after_commit)
