"""Pairs that a visitor takes for one word, and pairs that stay apart."""

import pytest

from search.text import analyse

ALIKE = """
    lago lagos casa casas ruta rutas vino vinos playa playas habitación habitaciones
    habitacion habitación iglesia iglesias jardín jardines museo museos pared paredes
    luz luces pez peces excursión excursiones guiado guiada histórico históricas
    rural rurales hotel hoteles camping campings bar bares niño niños montaña montañas
    árbol arboles francés franceses inglés ingleses tradicional tradicionales isla islas
    parque parques río ríos autobús autobuses tren trenes pescador pescadores
    ciudad ciudades románica románico spa spas zoo zoos esquí esquís club clubes
    menú menús albergue albergues taller talleres crisis crisis rey reyes bambú bambúes
"""
APART = "caso casa rato rata palo pala luna lunes país paz gala galo"


def pairs(text: str) -> list[tuple[str, str]]:
    found = text.split()
    return list(zip(found[::2], found[1::2], strict=True))


@pytest.mark.parametrize(("one", "other"), pairs(ALIKE))
def test_forms_of_a_word_have_one_stem(one, other):
    assert analyse(one, "es") == analyse(other, "es")


@pytest.mark.parametrize(("one", "other"), pairs(APART))
def test_other_words_have_other_stems(one, other):
    assert analyse(one, "es") != analyse(other, "es")
