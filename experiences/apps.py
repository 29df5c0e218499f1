from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ExperiencesConfig(AppConfig):
    name = "experiences"
    verbose_name = _("experiences")

    def ready(self) -> None:
        from publication.kinds import Kind, register_kind

        from .build import build_experiences

        register_kind(
            Kind(
                code="experience",
                model="experiences.Experience",
                build=build_experiences,
            )
        )
