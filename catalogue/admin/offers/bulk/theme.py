from django import forms
from django.utils.translation import gettext_lazy as _

from catalogue.models import Theme

from .change import ChangeOffers


class ThemeForm(forms.Form):
    theme = forms.ModelChoiceField(
        label=_("Theme"), queryset=Theme.objects.order_by("name")
    )


class TagOffers(ChangeOffers):
    display_name = _("Tag with a theme")
    action_type = "tag"
    aria_label = _("Tag the selected offers with a theme")
    action_priority = 21
    form_class = ThemeForm
    question = _("Which theme do these offers get?")
    button = _("Tag")

    def change(self, version, answers):
        version.themes.add(answers["theme"])
