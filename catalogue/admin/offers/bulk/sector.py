from django import forms
from django.utils.translation import gettext_lazy as _

from catalogue import sectors

from .change import ChangeOffers


class SectorForm(forms.Form):
    sector = forms.ChoiceField(label=_("Sector"), choices=sectors.choices)


class AssignSector(ChangeOffers):
    display_name = _("Assign a sector")
    action_type = "sector"
    aria_label = _("Assign a sector to the selected offers")
    action_priority = 22
    form_class = SectorForm
    question = _("Which sector do these offers join?")
    button = _("Assign")

    def change(self, version, answers):
        chosen = {*version.sectors, answers["sector"]}
        version.sectors = [code for code in sectors.SECTORS if code in chosen]
