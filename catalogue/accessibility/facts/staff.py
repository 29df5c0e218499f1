"""What the staff know and lend, and whom they welcome."""

from django.utils.translation import gettext_lazy as _

from catalogue.accessibility.fact import SERVICE, Fact, Kind

TRAINING = {
    "none": _("no staff on site"),
    "untrained": _("staff without training"),
    "trained": _("trained staff"),
}
SIGN_LANGUAGES = {
    "fsl": _("French Sign Language"),
    "ase": _("American Sign Language"),
    "bfi": _("British Sign Language"),
    "ssp": _("Spanish Sign Language"),
    "ise": _("Italian Sign Language"),
    "ins": _("International Sign"),
}

FACTS = (
    Fact(
        code="staff_training",
        label=_("Training of the staff"),
        zone="staff",
        kind=Kind.CHOICE,
        options=TRAINING,
        question=_("Is the staff trained to welcome disabled visitors?"),
        how=_(
            "Ask who welcomes visitors and whether they followed a training course, "
            "even a short one."
        ),
        says=_("To welcome disabled visitors: %(value)s."),
        lasts=SERVICE,
        inherited=False,
        acceslibre=("accueil_personnels",),
        a11yjson="staff",
        apidae=(
            (
                "Personnel d’accueil sensibilisé à l’accueil des personnes "
                "en situation de handicap"
            ),
        ),
    ),
    Fact(
        code="sign_language",
        label=_("Sign language"),
        zone="staff",
        kind=Kind.CHOICES,
        options=SIGN_LANGUAGES,
        question=_("In which sign languages can visitors be received or guided?"),
        how=_(
            "By somebody on site, a film or a video interpreter. Choose none of them "
            "if there is none."
        ),
        no=_("Nothing is offered in sign language."),
        says=_("Sign languages: %(value)s."),
        lasts=SERVICE,
        inherited=False,
        facet=True,
        acceslibre=("accueil_equipements_malentendants",),
        a11yjson="staff.languages",
        apidae=("Possibilité de communiquer en Langue des Signes Française",),
    ),
    Fact(
        code="wheelchair_loan",
        label=_("Wheelchair on loan"),
        zone="staff",
        question=_("Is a wheelchair lent to visitors?"),
        how=_(
            "Ask at reception and look whether the tyres and the brakes are in order."
        ),
        yes=_("A wheelchair is lent on site."),
        no=_("No wheelchair is lent on site."),
        lasts=SERVICE,
        inherited=False,
        facet=True,
        a11yjson="providesMobilityEquipment",
    ),
    Fact(
        code="assistance_dog_welcome",
        label=_("Assistance dogs welcome"),
        zone="staff",
        question=_("Are guide dogs and assistance dogs welcome everywhere on site?"),
        how=_("Ask the staff, also about the dining room and the bedrooms."),
        yes=_("Guide dogs and assistance dogs are welcome."),
        no=_("Guide dogs and assistance dogs are not admitted everywhere."),
        lasts=SERVICE,
        inherited=False,
        facet=True,
        a11yjson="animalPolicy.allowsAssistanceDogs",
    ),
    Fact(
        code="human_help_at_entrance",
        label=_("Help from staff at the entrance"),
        zone="staff",
        question=_("Does somebody come to the entrance to help a visitor who asks?"),
        how=_("Ask the staff. Answer yes only if help is there at all opening hours."),
        yes=_("The staff help visitors at the entrance on request."),
        no=_("The staff cannot help visitors at the entrance."),
        lasts=SERVICE,
        inherited=False,
        acceslibre=("entree_aide_humaine",),
        a11yjson="staff.hasFreeAssistantForVisitors",
    ),
)
