from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from catalogue.imports.sources import SOURCES
from catalogue.models import ImportRun

LARGEST = 1_000_000_000  # bytes


def _sources() -> list[tuple[str, str]]:
    return [(source.code, source.label) for source in SOURCES.values()]


class UploadForm(forms.Form):
    """A delivery to check."""

    source = forms.ChoiceField(label=_("Source"), choices=_sources)
    file = forms.FileField(
        label=_("File"), help_text=_("As the source delivers it, up to 1 GB.")
    )

    def clean_file(self):
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise ValidationError(gettext("The file is larger than 1 GB."))
        return file


class ApplyForm(forms.ModelForm):
    """What is to be done with an import that was checked."""

    class Meta:
        model = ImportRun
        fields = ["confirm_removals"]
