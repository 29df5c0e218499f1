"""How a change of a value that is more than a text is shown in "compare"."""

from django.utils.html import escape
from django.utils.translation import gettext as _
from wagtail.admin.compare import (
    FieldComparison,
    TextDiff,
    register_comparison_class,
)

from catalogue.fields import CodesField
from catalogue.sectors import ATTRIBUTES, Attribute, Kind


class CodesComparison(FieldComparison):
    """Several of a closed list: their labels, before and after."""

    def __init__(self, field, obj_a, obj_b):
        super().__init__(field, obj_a, obj_b)
        labels = dict(field.codes())
        self.val_a = ", ".join(str(labels.get(code, code)) for code in self.val_a)
        self.val_b = ", ".join(str(labels.get(code, code)) for code in self.val_b)


def register() -> None:
    """Called once, when Wagtail loads the hooks."""
    register_comparison_class(CodesField, comparison_class=CodesComparison)


class AttributeComparison:
    """One sector attribute, as if it were a field of its own."""

    is_field = True
    is_child_relation = False

    def __init__(self, attribute: Attribute, obj_a, obj_b):
        self.attribute = attribute
        self.val_a = in_words(attribute, obj_a.attributes.get(attribute.code))
        self.val_b = in_words(attribute, obj_b.attributes.get(attribute.code))

    def field_label(self):
        return str(self.attribute.label)

    def has_changed(self) -> bool:
        return self.val_a != self.val_b

    def htmldiff(self):
        if not self.has_changed():
            return escape(self.val_a)
        return TextDiff([("deletion", self.val_a), ("addition", self.val_b)]).to_html()


def attribute_comparisons() -> list:
    """One comparison class for each attribute of the registry."""
    return [_comparison(attribute) for attribute in ATTRIBUTES.values()]


def _comparison(attribute: Attribute):
    return lambda obj_a, obj_b: AttributeComparison(attribute, obj_a, obj_b)


def in_words(attribute: Attribute, value: object) -> str:
    """An attribute's value as an editor reads it; "" where not said."""
    if value is None:
        return ""
    if attribute.kind is Kind.YES_NO:
        return _("yes") if value else _("no")
    if attribute.kind is Kind.NUMBER:
        return f"{value} {attribute.unit}".strip()
    codes = value if isinstance(value, list) else [value]
    return ", ".join(str(attribute.options.get(code, code)) for code in codes)
