"""Form fields for the sector attributes, made from the registry.

A form field is named `attribute_<code>`. An empty one means *not said*: its code
is left out of the JSON object.
"""

from collections.abc import Mapping

from django import forms
from django.utils.translation import gettext_lazy as _

from catalogue.admin.widgets import YesNoUnknown
from catalogue.sectors import ATTRIBUTES, Attribute, Kind

PREFIX = "attribute_"


def field_name(code: str) -> str:
    """The name of the form field of one attribute."""
    return PREFIX + code


def fields(values: Mapping[str, object]) -> dict[str, forms.Field]:
    """Form field name → field, for every attribute, starting with `values`."""
    return {
        field_name(attribute.code): _MAKERS[attribute.kind](
            attribute,
            label=attribute.label,
            help_text=attribute.help,
            initial=values.get(attribute.code),
            required=False,
        )
        for attribute in ATTRIBUTES.values()
    }


def values(cleaned: Mapping[str, object]) -> dict[str, object]:
    """The JSON object out of cleaned form data; what is not said is left out."""
    found = {code: cleaned.get(field_name(code)) for code in ATTRIBUTES}
    return {code: value for code, value in found.items() if value not in (None, "", [])}


def _yes_no(attribute: Attribute, **kwargs) -> forms.Field:
    return forms.NullBooleanField(widget=YesNoUnknown, **kwargs)


def _number(attribute: Attribute, **kwargs) -> forms.Field:
    least, most = attribute.minimum, attribute.maximum
    field = forms.IntegerField(min_value=least, max_value=most, **kwargs)
    if attribute.unit:
        field.label = _("%(label)s (%(unit)s)") % {
            "label": attribute.label,
            "unit": attribute.unit,
        }
    return field


def _choice(attribute: Attribute, **kwargs) -> forms.Field:
    options = [("", _("not said")), *attribute.options.items()]
    return forms.ChoiceField(choices=options, **kwargs)


def _choices(attribute: Attribute, **kwargs) -> forms.Field:
    return forms.MultipleChoiceField(
        choices=list(attribute.options.items()),
        widget=forms.CheckboxSelectMultiple,
        **kwargs,
    )


_MAKERS = {
    Kind.YES_NO: _yes_no,
    Kind.NUMBER: _number,
    Kind.CHOICE: _choice,
    Kind.CHOICES: _choices,
}
