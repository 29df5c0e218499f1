"""The form behind the edit screen of an offer."""

from django.core.exceptions import NON_FIELD_ERRORS
from django.forms import CharField
from wagtail.admin.forms.models import WagtailAdminModelForm

from catalogue.admin.permissions import own_providers
from catalogue.models import Offer

from . import attributes, proofreading


class OfferForm(WagtailAdminModelForm):
    """Model fields, one field an attribute, one box a machine translation."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.marked = list(self.instance.machine_translated)
        self._keep_unsaid_texts()
        self.fields.update(attributes.fields(self.instance.attributes))
        self.fields.update(proofreading.fields(self.marked))
        self._keep_partner_at_home()

    def _keep_unsaid_texts(self) -> None:
        """An empty text stays None, so that it is no change in "compare"."""
        for name, field in self.fields.items():
            if isinstance(field, CharField) and Offer._meta.get_field(name).null:
                field.empty_value = None

    def _keep_partner_at_home(self) -> None:
        """A partner never hands an offer to another provider."""
        if self.for_user and own_providers(self.for_user) is not None:
            self.fields.pop("provider", None)

    def clean(self):
        cleaned = super().clean()
        self.instance.attributes = attributes.values(cleaned)
        self.instance.machine_translated = proofreading.still_marked(
            self.marked, cleaned
        )
        return cleaned

    def _update_errors(self, errors):
        """An attribute that the registry no longer knows has no field to blame."""
        if hasattr(errors, "error_dict") and "attributes" in errors.error_dict:
            unplaced = errors.error_dict.pop("attributes")
            errors.error_dict.setdefault(NON_FIELD_ERRORS, []).extend(unplaced)
        super()._update_errors(errors)

    def save(self, commit=True):
        self._keep_uploads()
        return super().save(commit)

    def _keep_uploads(self) -> None:
        """Store an uploaded track now: a draft of a live offer only keeps its name."""
        for form in self.formsets["route"].forms if "route" in self.formsets else ():
            form.keep_upload()
