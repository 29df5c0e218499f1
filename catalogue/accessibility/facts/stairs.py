"""The steps of a place, outside, at the entrance and inside."""

from django.utils.translation import gettext_lazy as _

from catalogue.accessibility.fact import Fact

FACTS = (
    Fact(
        code="steps_handrail",
        label=_("Handrail along the steps"),
        zone="stairs",
        question=_("Do all steps on the way of visitors have a handrail?"),
        how=_(
            "Look outside, at the entrance and inside. Answer no if one flight has "
            "none."
        ),
        yes=_("The steps have a handrail."),
        no=_("Some steps have no handrail."),
        none=_("There are no steps."),
        acceslibre=(
            "entree_marches_main_courante",
            "cheminement_ext_main_courante",
            "accueil_cheminement_main_courante",
        ),
        a11yjson="stairs.hasHandRail",
        osm="handrail",
    ),
    Fact(
        code="steps_contrasted",
        label=_("Contrasting edges of the steps"),
        zone="stairs",
        question=_("Do the edges of the steps stand out?"),
        how=_(
            "Look for a strip of another colour on each edge, and for studs on the "
            "ground at the top of the stairs."
        ),
        yes=_("The edges of the steps stand out in another colour."),
        no=_("The edges of some steps do not stand out."),
        none=_("There are no steps."),
        acceslibre=(
            "entree_marches_reperage",
            "cheminement_ext_reperage_marches",
            "accueil_cheminement_reperage_marches",
        ),
        a11yjson="stairs.hasHighContrastNosing",
    ),
)
