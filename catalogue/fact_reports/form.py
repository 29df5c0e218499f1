"""What a visitor writes of a fact that is wrong. No name, no address is asked for."""

from django import forms
from django.utils.translation import gettext_lazy as _

LONGEST = 2000  # characters, as the model keeps


class ReportForm(forms.Form):
    """`website` is a trap: nobody sees it, and who fills it in is a machine."""

    message = forms.CharField(
        label=_("What is wrong?"),
        max_length=LONGEST,
        widget=forms.Textarea,
        error_messages={
            "required": _("Write what is wrong, so that an editor can check it."),
            "max_length": _(
                "Write at most %(limit_value)d characters; "
                "there are %(show_value)d now."
            ),
        },
    )
    website = forms.CharField(
        label=_("Leave this field empty"),
        required=False,
    )

    def clean_website(self) -> str:
        """A browser may have filled it in for a person: she is told, not ignored."""
        if self.cleaned_data["website"]:
            raise forms.ValidationError(
                _("A hidden field was filled in. It is empty now: please send again."),
                code="trap",
            )
        return ""
