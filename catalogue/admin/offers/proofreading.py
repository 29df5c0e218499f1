"""The mark "translated by machine" on a text, and the box that takes it off."""

from django import forms
from django.utils.translation import gettext_lazy as _

PREFIX = "proofread_"


def fields(marked: list[str]) -> dict[str, forms.Field]:
    """One box for each marked text: `proofread_description_en`."""
    return {
        PREFIX + name: forms.BooleanField(
            label=_("I have proof-read this text"), required=False
        )
        for name in marked
    }


def still_marked(marked: list[str], cleaned: dict) -> list[str]:
    """The names whose mark stays: not proof-read, and the text is still there."""
    return [
        name for name in marked if not cleaned.get(PREFIX + name) and cleaned.get(name)
    ]
