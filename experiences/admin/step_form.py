"""A step in the edit form: it keeps its identity, also before it was ever saved."""

from django import forms
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.panels import InlinePanel
from wagtail.admin.panels.base import get_form_for_model


class StepForm(WagtailAdminModelForm):
    """The rows of a draft have no key: their identity travels with the form.

    A row that is added has none yet and is given one.
    """

    uid = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, instance=None, **kwargs):
        super().__init__(*args, instance=instance, **kwargs)
        self.initial["uid"] = instance.uid if instance is not None else None

    def clean(self):
        cleaned = super().clean()
        self.instance.uid = cleaned.get("uid") or self.instance.uid
        return cleaned


class StepsPanel(InlinePanel):
    """The programme: one step after the other."""

    def get_form_options(self):
        options = super().get_form_options()
        child = self.child_edit_handler.get_form_options()
        formset = options["formsets"][self.relation_name]
        formset["form"] = get_form_for_model(
            self.db_field.related_model, form_class=StepForm, **child
        )
        return options
