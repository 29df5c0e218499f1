"""Pairs that a visitor takes for one word, and pairs that stay apart."""

import pytest

from search.text import analyse

ALIKE = """
    lago laghi casa case chiesa chiese vino vini castello castelli museo musei
    città citta spiaggia spiagge bosco boschi parco parchi bicicletta biciclette
    camera camere guidata guidato storico storiche antichi antica abbazia abbazie
    cattedrale cattedrali ponte ponti fiume fiumi mare mari montagna montagne
    concerto concerti famiglia famiglie pesce pesci valle valli romanico romanica
    laboratorio laboratori artigiano artigiani formaggio formaggi edificio edifici
    caffè caffe orto orti arte arti olio olio villaggio villaggi paese paesi
    turistica turistiche lungo lunghi fresco fresche tedesco tedeschi amico amici
"""
APART = "portare porto abiti abitanti romano romanico visita visitatore"


def pairs(text: str) -> list[tuple[str, str]]:
    found = text.split()
    return list(zip(found[::2], found[1::2], strict=True))


@pytest.mark.parametrize(("one", "other"), pairs(ALIKE))
def test_forms_of_a_word_have_one_stem(one, other):
    assert analyse(one, "it") == analyse(other, "it")


@pytest.mark.parametrize(("one", "other"), pairs(APART))
def test_other_words_have_other_stems(one, other):
    assert analyse(one, "it") != analyse(other, "it")
