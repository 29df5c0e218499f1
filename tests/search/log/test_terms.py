import pytest

from search.log.terms import terms


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  VTT ", "vtt"),
        ("Vélo  tout-terrain", "velo tout terrain"),
        ("L’Étape", "l etape"),
        ("GR10", "gr10"),
        ("65100 Lourdes", "65100 lourdes"),
        ("rue de la Grotte", "rue de la grotte"),
        ("hôtel 4 étoiles, 2 nuits", "hotel 4 etoiles 2 nuits"),
        ("via ferrata 2", "via ferrata 2"),
        ("лурд", "лурд"),
        ("a\nb", "a b"),
        ("", ""),
        ("!?", ""),
    ],
)
def test_terms_are_folded_and_tidied(typed, kept):
    assert terms(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "jean.dupont@example.org",
        "@jeandupont",
        "www.jeandupont",
        "https://example.org/jean",
        "dupont.fr",
        "06 12 34 56 78",
        "06.12.34.56.78",
        "+33 6 12-34-56-78",
        "０６１２３４５６７８",
        "FR76 3000 6000",
        "14/07/1962",
        "Jean Dupont, 12 rue de la Grotte",
        "12 bis, chemin du Lac",
        "rue de la Grotte 12",
        "Calle Mayor 12",
        "Hauptstraße 5",
        "Mme Dupont",
        "M. Dupont",
        "x" * 61,
        "je cherche un hotel pour mon ami et moi",
    ],
)
def test_what_may_name_a_person_is_not_kept(typed):
    assert terms(typed) is None
