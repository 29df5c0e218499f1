"""A model field for "several of a closed list", kept as one JSON list of codes."""

from collections.abc import Callable, Iterable

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.lookups import Lookup
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

Choices = Callable[[], Iterable[tuple[str, str]]]


class CodesField(models.JSONField):
    """A list of distinct codes out of `codes()`, in the order of that list.

    Empty means *not said*. `filter(sectors__has="cycling")` asks for one code.
    """

    def __init__(self, *args, codes: Choices = tuple, **kwargs):
        self.codes = codes
        kwargs.setdefault("default", list)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def deconstruct(self):
        # the list of codes is no part of the schema: adding one is no migration
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, kwargs

    def validate(self, value, model_instance):
        super().validate(value, model_instance)
        known = dict(self.codes())
        if unknown := [code for code in value if code not in known]:
            raise ValidationError(
                _("Unknown: %(codes)s. Known: %(known)s."),
                code="unknown_code",
                params={"codes": ", ".join(unknown), "known": ", ".join(known)},
            )

    def formfield(self, **kwargs):
        return forms.MultipleChoiceField(
            label=kwargs.get("label", capfirst(self.verbose_name)),
            help_text=kwargs.get("help_text", self.help_text),
            required=kwargs.get("required", not self.blank),
            choices=self.codes,
            widget=forms.CheckboxSelectMultiple,
        )


@CodesField.register_lookup
class Has(Lookup):
    """`field__has=code`: the list holds that code."""

    lookup_name = "has"

    def get_prep_lookup(self):
        return str(self.rhs)

    def get_db_prep_lookup(self, value, connection):
        return "%s", [value]

    def as_sql(self, compiler, connection):
        lhs, params = self.process_lhs(compiler, connection)
        sql = f"EXISTS (SELECT 1 FROM json_each({lhs}) WHERE json_each.value = %s)"  # noqa: S608
        return sql, [*params, self.rhs]

    def as_postgresql(self, compiler, connection):
        lhs, params = self.process_lhs(compiler, connection)
        return f"jsonb_exists({lhs}, %s)", [*params, self.rhs]
