"""Pictures and tracks beside the records: opened, checked, and put in the storage."""

import hashlib
import warnings
from collections.abc import Iterator
from io import BytesIO

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import Storage, default_storage
from django.utils.translation import gettext as _
from msgspec import UNSET, structs
from PIL import Image, UnidentifiedImageError

from catalogue.tracks import TrackError, read_gpx

from .attached import NOTHING, Attached, Picture, Track, Unusable, shape
from .problem import Problem, shown
from .record import OfferRecord
from .source import Delivery

TRACK = "/route/gpx"
FORMATS = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp"}


class Attachments:
    """The attachments of one delivery."""

    def __init__(self, delivery: Delivery) -> None:
        self._delivery = delivery

    def of(self, record: OfferRecord) -> tuple[OfferRecord, Attached, list[Problem]]:
        """The record with its attachments; what cannot be used is left out and told."""
        if not any(True for _place, _name in _named(record)):
            return record, NOTHING, []
        attached, problems = Attached(), []
        for place, name in _named(record):
            try:
                self._read(name, attached, is_track=place == TRACK)
            except Unusable as bad:
                problems.append(_problem(record, place, name, bad))
        return _without_unusable(record, attached), attached, problems

    def _read(self, name: str, attached: Attached, *, is_track: bool) -> None:
        data = self._delivery.attachment(name)
        if data is None:
            raise Unusable("missing_file", _("a file beside the records"))
        if is_track:
            attached.tracks[name] = track(data)
        else:
            attached.pictures[name] = picture(data)


def _named(record: OfferRecord) -> Iterator[tuple[str, str]]:
    """(pointer, name) of every file that a record names."""
    for number, image in enumerate(record.images or ()):
        if image.file:
            yield f"/images/{number}/file", image.file
    if record.route and record.route.gpx:
        yield TRACK, record.route.gpx


def _without_unusable(record: OfferRecord, attached: Attached) -> OfferRecord:
    if record.images is UNSET:
        return record
    usable = (i for i in record.images if not i.file or i.file in attached.pictures)
    return structs.replace(record, images=tuple(usable))


def _problem(record: OfferRecord, place: str, name: str, bad: "Unusable") -> Problem:
    return Problem(
        record=record.external_id,
        pointer=place,
        code=bad.code,
        found=shown(name),
        expected=bad.expected,
    )


def picture(data: bytes) -> Picture:
    """A picture that is safe to keep and to show. Raises `Unusable`."""
    if len(data) > settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE:
        limit = settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE // 1024 // 1024
        raise Unusable("picture_too_large", _("at most %(mb)s MB") % {"mb": limit})
    with warnings.catch_warnings():
        # Pillow's own limits only warn below twice their value; ours refuses
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        kind = _opened(data)
    return Picture(data, hashlib.sha256(data).hexdigest(), FORMATS[kind])


def _opened(data: bytes) -> str:
    most = settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS
    expected = _("at most %(megapixels)s million pixels") % {
        "megapixels": most // 10**6
    }
    try:
        with Image.open(BytesIO(data), formats=list(FORMATS)) as image:
            if image.width * image.height > most:
                raise Unusable("picture_too_many_pixels", expected)
            image.load()
            return image.format
    except Image.DecompressionBombError as error:
        raise Unusable("picture_too_many_pixels", expected) from error
    except UnidentifiedImageError as error:
        raise Unusable("picture_format", ", ".join(FORMATS)) from error
    except (OSError, SyntaxError, ValueError) as error:
        raise Unusable("picture_broken", _("a whole picture")) from error


def track(data: bytes) -> Track:
    """A checked track and what it measures. Raises `Unusable`."""
    try:
        read = read_gpx(BytesIO(data))
    except TrackError as error:
        raise Unusable(f"track_{error.code}", error.message) from error
    name = f"tracks/{hashlib.sha256(data).hexdigest()[:32]}.gpx"
    measured = {
        "gpx": name,
        "length_m": read.length_m,
        "ascent_m": read.ascent_m,
        "descent_m": read.descent_m,
    }
    return Track(data, measured, shape(read))


def store(name: str, data: bytes, storage: Storage = default_storage) -> str:
    """Keep a file under a name derived from its content; returns the name.

    A file of that name holds the same bytes, unless a run was killed while it
    wrote: then it is written anew.
    """
    if storage.exists(name):
        with storage.open(name) as file:
            if file.read() == data:
                return name
        storage.delete(name)
    return storage.save(name, ContentFile(data))
