"""What the map of an offer draws: its point, and its line if it is a route."""

from django.utils.safestring import SafeString

from catalogue.document import OfferDocument
from config.languages import pick

from .scripts import json_for_page


def map_data(offer: OfferDocument, language: str) -> SafeString | str:
    """GeoJSON for a script element; "" where neither point nor line is known."""
    title, _spoken = pick(offer.title, language)
    features = []
    if offer.route and offer.route.line:
        line = {"type": "MultiLineString", "coordinates": offer.route.line}
        features.append(_feature(line, title))
    place = offer.place
    if place.latitude is not None and place.longitude is not None:
        point = {"type": "Point", "coordinates": [place.longitude, place.latitude]}
        features.append(_feature(point, title))
    if not features:
        return ""
    return json_for_page({"type": "FeatureCollection", "features": features})


def _feature(geometry: dict, title: str) -> dict:
    return {"type": "Feature", "geometry": geometry, "properties": {"title": title}}
