"""What is offered to eyes, ears and hands, and how it is told."""

from django.utils.translation import gettext_lazy as _

from catalogue.accessibility.fact import SERVICE, Fact, Kind

LOOPS = {
    "none": _("no induction loop"),
    "fixed": _("induction loop, fixed"),
    "portable": _("induction loop, portable"),
}
NOISE = {
    "quiet": _("quiet"),
    "moderate": _("moderate"),
    "noisy": _("noisy"),
}

FACTS = (
    Fact(
        code="audio_description",
        label=_("Audio description"),
        zone="content",
        question=_("Is what one sees described aloud, for visitors who do not see it?"),
        how=_(
            "An audio guide, an application or a guide that describes what is shown. "
            "An ordinary commentary does not count."
        ),
        yes=_("An audio description tells what one sees."),
        no=_("There is no audio description."),
        lasts=SERVICE,
        inherited=False,
        facet=True,
        acceslibre=(
            "accueil_audiodescription_presence",
            "accueil_audiodescription",
        ),
        a11yjson="media.hasAudioDescription",
    ),
    Fact(
        code="captions_or_live_text",
        label=_("Captions or live text"),
        zone="content",
        question=_("Is what is spoken shown as text?"),
        how=_("Films with captions, or a screen where speech appears as text at once."),
        yes=_("What is spoken is shown as text."),
        no=_("What is spoken is not shown as text."),
        none=_("Nothing is spoken or played."),
        lasts=SERVICE,
        inherited=False,
        facet=True,
        acceslibre=("accueil_equipements_malentendants",),
        a11yjson="media.hasSubtitles",
    ),
    Fact(
        code="written_content",
        label=_("Content in writing"),
        zone="content",
        question=_("Can a visitor read all that is told during the visit?"),
        how=_(
            "Panels, a booklet or a screen that say as much as the guide or the audio "
            "guide."
        ),
        yes=_("All that is told can also be read."),
        no=_("What is told cannot be read."),
        none=_("There is no visit with a commentary."),
        lasts=SERVICE,
        inherited=False,
    ),
    Fact(
        code="audio_only_content",
        label=_("Content by sound only"),
        zone="content",
        question=_("Is part of what is told given by sound only?"),
        how=_(
            "A guide, an audio guide or a film without captions and without a text to "
            "read."
        ),
        yes=_("Part of what is told is given by sound only."),
        no=_("Nothing is given by sound only."),
        none=_("There is no visit with a commentary."),
        lasts=SERVICE,
        inherited=False,
    ),
    Fact(
        code="tactile_or_braille_content",
        label=_("Content to touch or in braille"),
        zone="content",
        question=_("Are there things to touch, tactile plans or texts in braille?"),
        how=_(
            "Models, plans in relief, objects that may be touched, menus or booklets "
            "in braille."
        ),
        yes=_("There is content to touch or to read in braille."),
        no=_("There is nothing to touch and nothing in braille."),
        lasts=SERVICE,
        inherited=False,
        a11yjson="media.isTactile",
        osm="tactile_writing",
    ),
    Fact(
        code="large_print_high_contrast",
        label=_("Large print and strong contrast"),
        zone="content",
        question=_("Are texts and signs printed large, in strong contrast?"),
        how=_(
            "Read a panel or a menu at arm's length: letters at least 5 mm high, dark "
            "on light or light on dark."
        ),
        yes=_("Texts and signs are in large print with strong contrast."),
        no=_("Some texts and signs are small or in weak contrast."),
        none=_("There are no texts or signs to read."),
        lasts=SERVICE,
        inherited=False,
        a11yjson="media.isLargePrint",
    ),
    Fact(
        code="easy_to_read_info",
        label=_("Easy-to-read information"),
        zone="content",
        question=_("Is there a text in easy-to-read language?"),
        how=_(
            "Short sentences, simple words, pictures; often marked with the European "
            "easy-to-read logo."
        ),
        yes=_("Information in easy-to-read language is available."),
        no=_("There is no information in easy-to-read language."),
        lasts=SERVICE,
        inherited=False,
        facet=True,
        a11yjson="media.hasPlainLanguageOption",
    ),
    Fact(
        code="pictogram_signage",
        label=_("Signs with pictograms"),
        zone="content",
        question=_("Do the signs show pictograms?"),
        how=_(
            "Toilets, exit, reception and rooms are shown by a picture, not by words "
            "alone."
        ),
        yes=_("The signs show pictograms."),
        no=_("The signs show no pictograms."),
        inherited=False,
        acceslibre=("accueil_signaletique_interieure",),
        a11yjson="Signage.hasPictograms",
    ),
    Fact(
        code="induction_loop",
        label=_("Induction loop"),
        zone="content",
        kind=Kind.CHOICE,
        options=LOOPS,
        question=_("Is there an induction loop for hearing aids?"),
        how=_(
            "Look for the sign of the crossed ear with a T. Fixed: built into the desk "
            "or the room. Portable: lent by the staff."
        ),
        says=_("For hearing aids: %(value)s."),
        lasts=SERVICE,
        inherited=False,
        facet=True,
        acceslibre=(
            "accueil_equipements_malentendants",
            "accueil_equipements_malentendants_presence",
        ),
        a11yjson="hasInductionLoop",
        apidae=("Boucle magnétique disponible à l’accueil",),
    ),
    Fact(
        code="noise_level",
        label=_("Usual noise"),
        zone="content",
        kind=Kind.CHOICE,
        options=NOISE,
        question=_("How noisy is it at a usual time?"),
        how=_(
            "Quiet: one can talk in a low voice. Moderate: one talks normally. Noisy: "
            "one has to raise one's voice."
        ),
        says=_("Usual noise: %(value)s."),
        lasts=SERVICE,
        inherited=False,
    ),
)
