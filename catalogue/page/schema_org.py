"""Nodes of schema.org that offers and experiences have in common."""

from catalogue.document import Image, Place
from config.languages import pick


def address(place: Place) -> dict:
    said = known(
        streetAddress=place.address,
        postalCode=place.postal_code,
        addressLocality=place.commune,
    )
    return {"@type": "PostalAddress", "addressCountry": "FR", **said} if said else {}


def geo(place: Place) -> dict:
    if place.latitude is None or place.longitude is None:
        return {}
    return {
        "@type": "GeoCoordinates",
        "latitude": place.latitude,
        "longitude": place.longitude,
    }


def image(picture: Image, language: str, base_url: str) -> dict:
    largest = picture.sources[-1]
    caption, _spoken = pick(picture.caption or picture.alt, language)
    return {
        "@type": "ImageObject",
        "contentUrl": base_url + largest.src,
        "width": largest.width,
        "height": largest.height,
        "creditText": picture.author,
    } | known(caption=caption, license=_licence(picture))


def _licence(picture: Image) -> dict:
    named = known(name=picture.licence)
    return {"@type": "CreativeWork", **named} if named else {}


def euros(cents: int) -> str:
    return f"{cents // 100}.{cents % 100:02}"


def known(**said: object) -> dict:
    """Only what is known: no key for an empty value."""
    return {key: value for key, value in said.items() if value}
