"""Set fields of one offer in memory, its repeated parts too, from canonical values.

For drafts and single offers; an import writes whole tables at once (`writing`).
"""

from io import BytesIO

from django.core.files.storage import default_storage
from django.db import models

from catalogue.models import Offer, OfferTheme, Photo, Provider, Theme
from catalogue.tracks import read_gpx

from .attached import Shape, shape
from .children import RELATIONS, Relation, Row, write
from .fields import Values, assign, columns


def put(offer: Offer, values: Values) -> None:
    """Set fields (see `fields`) of an offer; nothing is saved. `live` is left alone."""
    assign(offer, columns(values, offer.attributes, _providers(values)))
    for name in values.keys() & RELATIONS.keys():
        relation = RELATIONS[name]
        rows = enumerate(values[name] or ())
        getattr(offer, name).set([_child(relation, order, row) for order, row in rows])
    if "themes" in values:
        themes = Theme.objects.filter(name__in=values["themes"] or ())
        offer.tagged_themes.set([OfferTheme(tag=theme) for theme in themes])


def _providers(values: Values) -> dict[str, int]:
    uid = values.get("provider")
    return {uid: Provider.objects.get(uid=uid).pk} if uid else {}


def _child(relation: Relation, order: int, row: Row) -> models.Model:
    child = relation.model()
    if not relation.single:
        child.sort_order = order
    for column, value in row.items():
        if column == "photo":
            child.photo = Photo.objects.filter(sha256=value).latest("pk")
        else:
            write(child, column, value)
    if "gpx" in row:
        shape = shape_of(row["gpx"])
        child.line, child.profile = shape["line"], shape["profile"]
    return child


def shape_of(name: str) -> Shape:
    """Line and profile of a stored track."""
    with default_storage.open(name) as file:
        return shape(read_gpx(BytesIO(file.read())))
