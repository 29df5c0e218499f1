"""Which texts exist once per language (django-modeltranslation)."""

from modeltranslation.translator import TranslationOptions, register

from config.languages import DEFAULT

from . import models


@register(models.Offer)
class OfferTranslation(TranslationOptions):
    fields = ("title", "summary", "description", "opening_note", "price_note")
    required_languages = {DEFAULT: ("title",)}


def _translate(model, *names):
    register(model)(type("Texts", (TranslationOptions,), {"fields": names}))


_translate(models.Closure, "reason")
_translate(models.OfferImage, "alt", "caption")
_translate(models.Price, "label", "includes")
_translate(models.RouteNotice, "text")
_translate(models.RouteStage, "name")
_translate(models.Theme, "label")
