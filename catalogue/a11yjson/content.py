"""What there is to see and hear, signs, staff and animals."""

from .known import NULL, Known, Null, is_one, listed, told

MEDIA = {"eat": "menu", "event": "presentation"}  # by kind of offer; else an exhibit


def content(known: Known, kind: str) -> dict:
    """Properties of the place itself."""
    return {
        "media": listed(_media(known, kind)),
        "signageSystems": listed(_signs(known)),
        "staff": _staff(known),
        "animalPolicy": _animals(known.yes("assistance_dog_welcome")),
        "hasInductionLoop": is_one(known.choice("induction_loop"), "fixed", "portable"),
    }


def _media(known: Known, kind: str) -> dict | None:
    print_ = (
        known.yes("large_print_high_contrast") or None
    )  # of a no: which of the two?
    found = told(
        hasAudioDescription=known.yes("audio_description"),
        hasSubtitles=known.yes("captions_or_live_text"),
        isLargePrint=print_,
        hasContrastingBackground=print_,
        hasPlainLanguageOption=known.yes("easy_to_read_info"),
    )
    return found and {"type": MEDIA.get(kind, "exhibit"), **found}


def _signs(known: Known) -> dict | None:
    return told(
        hasPictograms=known.yes("pictogram_signage"),
        hasTactileGuideStrips=known.yes("path_tactile_guidance"),
        hasAudio=known.yes("sound_beacon"),
    )


def _staff(known: Known) -> dict | Null | None:
    if known.choice("staff_training") == "none":
        return NULL
    languages = known.choices("sign_language")
    return told(languages=languages or None)


def _animals(welcome: bool | None) -> dict | None:
    return told(allowsGuideDogs=welcome, allowsAssistanceDogs=welcome)
