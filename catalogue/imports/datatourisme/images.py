"""The pictures of an offer: addresses with author, licence and rights period."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from catalogue.imports.clean import Cleaned, looks_like_a_file, plain, without_markup
from catalogue.imports.days import day
from catalogue.imports.record import Image, Texts
from catalogue.imports.web import web_address

from .licences import reuse_of
from .node import Node
from .texts import LABEL, clean_text, texts_of

MOST = 50  # images of one offer
AUTHOR, LICENCE = 250, 120
LONGEST_CREDIT = 5_000  # with its markup
PICTURES = {"JPEG", "JPG", "PNG", "GIF", "BMP", "WEBP", "TIFF", "AVIF"}
TRACKS = {"GPX", "KML", "GEOJSON"}


class Rights(NamedTuple):
    """`sound` False: the period cannot be told, so the image may not be shown."""

    author: str = ""
    licence: str = ""
    first: date | None = None
    last: date | None = None
    sound: bool = True


def images_of(root: Node) -> tuple[Image, ...]:
    """The main picture first; each address once; at most `MOST`."""
    found: dict[str, Image] = {}
    for name in ("hasMainRepresentation", "hasRepresentation"):
        for node in root.each(name, most=MOST):
            for image in _images(node, found):
                found.setdefault(image.source_url, image)
    images = tuple(found.values())[:MOST]
    _report(root, images)
    return images


def _images(node: Node, known: dict[str, Image]) -> Iterator[Image]:
    if not isinstance(node.value, dict):
        node.reject("type")
    annotation = node.first("ebucore:hasAnnotation")
    for resource in node.each("ebucore:hasRelatedResource", most=5):
        if not _is_picture(resource):
            continue
        for locator in resource.each("ebucore:locator", most=5):
            address = locator.take_text(web_address)
            if address and address not in known:
                yield from _image(address, annotation)


def _is_picture(resource: Node) -> bool:
    mime = resource.first("ebucore:hasMimeType")
    if mime is None:
        return True
    key = mime.key_of().upper()
    if key not in PICTURES:
        resource.warn("track_elsewhere" if key in TRACKS else "no_picture", key)
    return key in PICTURES


def _image(address: str, annotation: Node | None) -> Iterator[Image]:
    if annotation is None:
        yield Image(source_url=address)
        return
    rights = _rights(annotation)
    if not rights.sound:
        return
    title = texts_of(annotation.first("ebucore:title"), LABEL)
    comments = texts_of(annotation.first("ebucore:comments"), LABEL)
    yield Image(
        source_url=address,
        alt=_words(title),
        caption=comments or _words(title),
        author=rights.author,
        licence=rights.licence,
        rights_from=rights.first,
        rights_until=rights.last,
        reuse=reuse_of(rights.licence),
    )


def _rights(annotation: Node) -> Rights:
    before = len(annotation.problems)
    first, last = _day(annotation, "rightsStartDate"), _day(annotation, "rightsEndDate")
    if len(annotation.problems) > before:
        return Rights(sound=False)
    if first and last and last < first:
        annotation.warn("order", f"{first} – {last}")
        return Rights(sound=False)
    covered = annotation.first("ebucore:isCoveredBy")
    licence = clean_text(covered, LICENCE) if covered is not None else ""
    return Rights(_author(annotation), licence, first, last)


def _author(annotation: Node) -> str:
    credits = [_credit(node) for node in annotation.each("credits", most=10)]
    return ", ".join(dict.fromkeys(filter(None, credits)))[:AUTHOR]


def _credit(node: Node) -> str:
    """Credits taken from Wikimedia hold the markup of its pages."""
    return clean_text(node, AUTHOR, _without_markup)


def _without_markup(text: str, most: int) -> Cleaned:
    return plain(without_markup(text[:LONGEST_CREDIT]).text, most)


def _day(annotation: Node, name: str) -> date | None:
    node = annotation.first(name)
    return None if node is None else node.take(day)


def _words(title: Texts) -> Texts:
    """A title that is the name of a file describes nothing."""
    return {code: text for code, text in title.items() if not looks_like_a_file(text)}


def _report(root: Node, images: tuple[Image, ...]) -> None:
    """What keeps images from being shown, once a record."""
    for code, wanting in (
        ("image_without_author", [i for i in images if not i.author]),
        ("image_without_licence", [i for i in images if not i.licence]),
        ("image_without_alt", [i for i in images if not i.alt]),
    ):
        if wanting:
            root.warn(code, str(len(wanting)))
