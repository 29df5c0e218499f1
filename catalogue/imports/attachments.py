"""Pictures and tracks beside the records: opened, checked, and put in the storage."""

import hashlib
import warnings
from io import BytesIO

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import Storage, default_storage
from django.utils.translation import gettext as _
from msgspec import UNSET, structs
from PIL import Image, UnidentifiedImageError

from .attached import NOTHING, Attached, Picture
from .problem import Problem, shown
from .record import OfferRecord
from .source import Delivery

FORMATS = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp"}


class BadPicture(Exception):
    """`code`, `expected`: as in a problem."""

    def __init__(self, code: str, expected: str) -> None:
        super().__init__(code)
        self.code = code
        self.expected = expected


class Attachments:
    """The attachments of one delivery."""

    def __init__(self, delivery: Delivery) -> None:
        self._delivery = delivery

    def of(self, record: OfferRecord) -> tuple[OfferRecord, Attached, list[Problem]]:
        """The record with its attachments; what cannot be used is left out and told."""
        if record.images is UNSET or not any(image.file for image in record.images):
            return record, NOTHING, []
        attached, problems = Attached(), []
        for number, image in enumerate(record.images):
            if image.file:
                problems += self._read(record.external_id, number, image.file, attached)
        usable = (i for i in record.images if not i.file or i.file in attached.pictures)
        return structs.replace(record, images=tuple(usable)), attached, problems

    def _read(self, record: str, number: int, name: str, attached: Attached):
        try:
            attached.pictures[name] = self._picture(name)
        except BadPicture as bad:
            yield Problem(
                record=record,
                pointer=f"/images/{number}/file",
                code=bad.code,
                found=shown(name),
                expected=bad.expected,
            )

    def _picture(self, name: str) -> Picture:
        data = self._delivery.attachment(name)
        if data is None:
            raise BadPicture("missing_file", _("a file beside the records"))
        return picture(data)


def picture(data: bytes) -> Picture:
    """A picture that is safe to keep and to show. Raises `BadPicture`."""
    if len(data) > settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE:
        limit = settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE // 1024 // 1024
        raise BadPicture("picture_too_large", _("at most %(mb)s MB") % {"mb": limit})
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
                raise BadPicture("picture_too_many_pixels", expected)
            image.load()
            return image.format
    except Image.DecompressionBombError as error:
        raise BadPicture("picture_too_many_pixels", expected) from error
    except UnidentifiedImageError as error:
        raise BadPicture("picture_format", ", ".join(FORMATS)) from error
    except (OSError, SyntaxError, ValueError) as error:
        raise BadPicture("picture_broken", _("a whole picture")) from error


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
