"""Images of the document: rights in force, renditions in fitting sizes."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from catalogue import document
from catalogue.models import Photo

from .values import texts

SPECS = ("width-480|format-webp", "width-960|format-webp", "width-1600|format-webp")
TYPES = {"webp": "image/webp", "avif": "image/avif", "jpg": "image/jpeg"}


def images(rows: Iterable, today: date, renditions: "Renditions") -> list:
    """The images that may be shown today, in the editor's order."""
    shown = (row for row in rows if row.rights.in_force(today))
    return [_image(row, renditions) for row in shown]


def _image(row, renditions: "Renditions") -> document.Image:
    rights = row.rights
    return document.Image(
        author=rights.author,
        licence=rights.licence,
        reuse=rights.reuse,
        rights_until=rights.rights_until,
        alt=texts(row, "alt"),
        caption=texts(row, "caption"),
        width=row.photo.width if row.photo else None,
        height=row.photo.height if row.photo else None,
        sha256=row.photo.sha256 if row.photo else "",
        source_url="" if row.photo else row.source_url,
        sources=renditions.of(row.photo) if row.photo else [],
    )


class Renditions:
    """Renditions of many photographs: found in one query, made where missing."""

    def __init__(self, photos: Sequence[Photo]) -> None:
        self._photos = {photo.pk: photo for photo in photos}
        distinct = list(self._photos.values())
        model = Photo.get_rendition_model()
        self._found: dict[int, dict[str, object]] = {p.pk: {} for p in distinct}
        known = model.objects.filter(image__in=distinct, filter_spec__in=SPECS)
        for rendition in known if distinct else ():
            self._found[rendition.image_id][rendition.filter_spec] = rendition

    def of(self, photo: Photo) -> list[document.ImageSource]:
        """One source a width, smallest first; a small original gives fewer."""
        found = self._found.setdefault(photo.pk, {})
        missing = [spec for spec in SPECS if spec not in found]
        if missing:
            found.update(photo.get_renditions(*missing))
        by_width = {found[spec].width: found[spec] for spec in reversed(SPECS)}
        return [_source(by_width[width]) for width in sorted(by_width)]

    def address(self, photo: int | None, day: date) -> str:
        """Of one picture in a middling size; "" where none may be shown that day."""
        known = self._photos.get(photo)
        if known is None or not known.in_force(day):
            return ""
        sources = self.of(known)
        return sources[min(1, len(sources) - 1)].src

    def turning_days(self, photo: int | None) -> list[date]:
        """The days on which its rights begin, and the first after they end."""
        known = self._photos.get(photo)
        if known is None:
            return []
        over = known.rights_until and known.rights_until + timedelta(days=1)
        return [day for day in (known.rights_from, over) if day]


def _source(rendition) -> document.ImageSource:
    return document.ImageSource(
        src=rendition.url,
        width=rendition.width,
        height=rendition.height,
        type=TYPES[rendition.file.name.rpartition(".")[2]],
    )
