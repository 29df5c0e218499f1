import pytest

from catalogue.accessibility.importing.runner import import_access
from tests.catalogue.accessibility.sources import NODE, PLACE, table, written
from tests.factories import OfferFactory, publish


@pytest.fixture
def inn(db):
    """A published restaurant that the rows of these tests speak of."""
    return publish(
        OfferFactory(kind="eat", title_fr="Le Gave inventé", title_en="The Gave")
    )


@pytest.fixture
def museum(db):
    return publish(OfferFactory(kind="visit", title_fr="Musée inventé"))


@pytest.fixture
def osm(tmp_path):
    """Import places of OpenStreetMap, each a dict of what differs from the inn's."""
    return _importer(tmp_path, "osm", NODE, ";")


@pytest.fixture
def acceslibre(tmp_path):
    return _importer(tmp_path, "acceslibre", PLACE, ",")


def _importer(folder, source, base, delimiter):
    def run(*rows, **options):
        text = table([base | row for row in rows], delimiter)
        return import_access(source, written(folder / "data.csv", text), **options)

    return run
