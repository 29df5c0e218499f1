"""Offers like another one."""

import pytest

from catalogue.document import Place, Theme
from search.engines import get_engine
from search.finding.similar import similar
from search.indexing import drain

from ..things import offer, publish, withdraw

pytestmark = pytest.mark.django_db
FAR = Place(insee="65286", commune="Lourdes", latitude=45.0, longitude=1.0)
CLIMBING = Theme(slug="escalade", label={"fr": "Escalade"})


def titles(about, *others, without=(), most=4, language="fr") -> list[str]:
    publish(about, *others)
    engine = get_engine()
    drain(engine)
    names = {one.id: one.title["fr"] for one in others}
    hits = similar(engine, about, [one.id for one in without], most, language)
    return [names[hit.uid] for hit in hits]


def test_themes_count_before_kind_and_words_among_equals(engine):
    about = offer(title="Mur d’escalade", kind="do", themes=[CLIMBING])
    assert titles(
        about,
        offer(title="Golf", kind="do"),
        offer(title="Une grande salle", kind="venue", themes=[CLIMBING]),
        offer(title="Paroi", kind="do", themes=[CLIMBING], place=FAR),
        offer(title="Un autre mur", kind="do"),
        offer(title="Restaurant", kind="eat"),
    ) == ["Paroi", "Une grande salle", "Un autre mur", "Golf"]


def test_where_it_is_says_nothing(engine):
    about = offer(title="Grotte de Lourdes", kind="visit")
    assert titles(
        about,
        offer(title="Musée de Lourdes", kind="visit"),
        offer(title="Lourdes", kind="visit"),
        offer(title="Une grotte ailleurs", kind="visit", place=FAR),
        most=1,
    ) == ["Une grotte ailleurs"]


def test_what_is_left_out_over_or_withdrawn_is_not_there(engine):
    about = offer(title="Musée", kind="visit")
    here, gone = offer(title="Ici", kind="visit"), offer(title="Parti", kind="visit")
    assert titles(about, here, without=[here]) == []
    rows = publish(gone)
    withdraw(*rows)
    assert titles(offer(title="Palais", kind="visit"), without=[here, about]) == []


def test_nothing_is_alike_without_kind_or_theme_in_common(engine):
    about = offer(title="Lac bleu", kind="visit")
    assert titles(about, offer(title="Lac bleu", kind="eat")) == []
