"""What was left out of a file that is otherwise a good track."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy

MESSAGES = {
    "bad-times": gettext_lazy(
        "The times of the track are not usable (unreadable, going back or before "
        "1990): they were left out."
    ),
    "bad-heights": gettext_lazy("Some heights are not usable: they were left out."),
    "few-heights": gettext_lazy(
        "Too many points have no height: ascent and profile are not known."
    ),
    "null-island": gettext_lazy(
        "Points at latitude 0, longitude 0 are failures of the receiver: they were "
        "left out."
    ),
    "routes-left-out": gettext_lazy(
        "The file has a track and a route: only the track was read."
    ),
    "many-lines": gettext_lazy(
        "The track is in very many pieces: only the longest are drawn."
    ),
}


@dataclass(frozen=True, slots=True)
class TrackNote:
    """``code`` is a key of ``MESSAGES``."""

    code: str

    @property
    def message(self) -> str:
        """The sentence, in the active language."""
        return str(MESSAGES[self.code])
