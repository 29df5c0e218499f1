"""Widgets for values that a JSON column keeps as a list."""

import json

from django import forms
from django.utils.translation import gettext_lazy as _

from catalogue.spoken import spoken_languages


def _as_list(value) -> list:
    """A list out of what a JSON form field hands to its widget."""
    if isinstance(value, str):
        value = json.loads(value) if value else []
    return value or []


class ListInput(forms.TextInput):
    """A list of short texts in one line, separated by commas."""

    def format_value(self, value):
        return ", ".join(str(item) for item in _as_list(value))

    def value_from_datadict(self, data, files, name):
        typed = data.get(name)
        if typed is None:
            return None
        return json.dumps([item.strip() for item in typed.split(",") if item.strip()])


class SpokenLanguages(forms.SelectMultiple):
    """Languages by name; the JSON column keeps their codes."""

    def __init__(self, attrs=None):
        super().__init__({"size": 4, **(attrs or {})})

    def optgroups(self, name, value, attrs=None):
        self.choices = spoken_languages()
        return super().optgroups(name, value, attrs)

    def format_value(self, value):
        return [str(item) for item in _as_list(value)]

    def value_from_datadict(self, data, files, name):
        return json.dumps(super().value_from_datadict(data, files, name) or [])


class YesNoUnknown(forms.RadioSelect):
    """Yes, no, or not said: three states that must never be mixed up."""

    option_template_name = "django/forms/widgets/radio_option.html"
    CHOICES = (("unknown", _("not said")), ("true", _("yes")), ("false", _("no")))

    def __init__(self, attrs=None):
        super().__init__({"class": "cordee-yes-no", **(attrs or {})}, self.CHOICES)

    def format_value(self, value):
        words = {True: "true", False: "false", "true": "true", "false": "false"}
        return [words.get(value, "unknown")]

    def value_from_datadict(self, data, files, name):
        return {"true": True, "false": False}.get(data.get(name))
