"""Why a GPX file is refused."""

from django.utils.translation import gettext_lazy

MESSAGES = {
    "empty": gettext_lazy("The file is empty."),
    "too-large": gettext_lazy("The file is larger than %(limit)d MB."),
    "too-many-points": gettext_lazy("The track has more than %(limit)d points."),
    "dtd": gettext_lazy(
        "The file declares a document type (DTD) or entities, which a track never "
        "needs: it may be meant to harm."
    ),
    "xml": gettext_lazy("Line %(line)d: the file is not well-formed XML (%(reason)s)."),
    "not-gpx": gettext_lazy("This is not a GPX file: it begins with <%(name)s>."),
    "number": gettext_lazy(
        "Line %(line)d: expected a latitude and a longitude in degrees with a decimal "
        "point, as 43.0951, found “%(latitude)s” and “%(longitude)s”."
    ),
    "range": gettext_lazy(
        "Line %(line)d: there is no such place on Earth as latitude %(latitude)s, "
        "longitude %(longitude)s. Coordinates must be degrees (WGS 84)."
    ),
    "no-line": gettext_lazy("The file has no track or route with at least two points."),
}


class TrackError(ValueError):
    """A file that is no track. ``code`` is stable; ``message`` is for its author."""

    def __init__(self, code: str, **details: object) -> None:
        self.code = code
        self.message = str(MESSAGES[code]) % details
        super().__init__(self.message)
