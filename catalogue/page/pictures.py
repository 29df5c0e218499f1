"""The images of an offer: the first large, all with their credits."""

from catalogue.document import Image, OfferDocument

from .shown import Shown
from .words import Text, text


class Picture(Shown, frozen=True):
    """An image that the site holds. `srcset`: every width; `src`: the middle one."""

    src: str
    srcset: str
    width: int
    height: int
    alt: Text
    caption: Text
    credit: str


class Pictures(Shown, frozen=True):
    """`elsewhere`: how many images are only an address of another site."""

    shown: list[Picture]
    elsewhere: int


def pictures(offer: OfferDocument, language: str) -> Pictures:
    """The images in the editor's order; those that lie elsewhere are counted."""
    shown = [_picture(one, language) for one in offer.images if one.sources]
    return Pictures(shown, len(offer.images) - len(shown))


def _picture(image: Image, language: str) -> Picture:
    middle = image.sources[len(image.sources) // 2]
    return Picture(
        src=middle.src,
        srcset=", ".join(f"{one.src} {one.width}w" for one in image.sources),
        width=middle.width,
        height=middle.height,
        alt=text(image.alt, language),
        caption=text(image.caption, language),
        credit=" · ".join(filter(None, (image.author, image.licence))),
    )
