"""Which texts exist once per language (django-modeltranslation)."""

from modeltranslation.translator import TranslationOptions, register

from config.languages import DEFAULT

from . import models


@register(models.Experience)
class ExperienceTranslation(TranslationOptions):
    fields = (
        "title",
        "summary",
        "description",
        "included",
        "excluded",
        "to_bring",
    )
    required_languages = {DEFAULT: ("title",)}


def _translate(model, *names):
    register(model)(type("Texts", (TranslationOptions,), {"fields": names}))


_translate(models.ExperienceImage, "alt", "caption")
_translate(models.SharedCost, "label")
_translate(models.Step, "title", "note")
