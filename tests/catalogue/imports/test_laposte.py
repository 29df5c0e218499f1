import pytest
from django.core.management import CommandError, call_command

from catalogue.imports.laposte import spelled
from catalogue.imports.place import contradicts
from catalogue.models import Commune
from tests.shared_data import real_file

HEAD = "Code_commune_INSEE;Nom_commune;Code_postal;Ligne_5;Libelle;coordonnees_gps\n"


@pytest.mark.parametrize(
    ("capitals", "expected"),
    [
        ("LOURDES", "Lourdes"),
        ("ST PE DE BIGORRE", "Saint-Pe-de-Bigorre"),
        ("STE MARIE DE CAMPAN", "Sainte-Marie-de-Campan"),
        ("LA BARTHE DE NESTE", "La Barthe-de-Neste"),
        ("LES ANGLES", "Les Angles"),
        ("L ISLE D ABEAU", "L'Isle-d'Abeau"),
        ("GEZ EZ ANGLES", "Gez-ez-Angles"),
    ],
)
def test_name_in_capitals_is_spelled_as_one_writes_it(capitals, expected):
    assert spelled(capitals) == expected


@pytest.mark.django_db
def test_lines_of_a_commune_become_one_row_and_its_spelling_stays(tmp_path):
    Commune.objects.create(insee="65286", name="Lôurdes")
    path = tmp_path / "communes.csv"
    lines = "65286;LOURDES;65100;;LOURDES;43.1,-0.04\n65286;LOURDES;65101;;LOURDES;\n"
    path.write_text(f"\ufeff{HEAD}{lines}65999;OU;65999;;OU;\n")

    call_command("import_communes", str(path), verbosity=0)
    call_command("import_communes", str(path), verbosity=0)

    rows = Commune.objects.values_list(
        "insee", "name", "postal_codes", "latitude", "longitude"
    )
    assert sorted(rows) == [
        ("65286", "Lôurdes", ["65100", "65101"], 43.1, -0.04),
        ("65999", "Ou", ["65999"], None, None),
    ]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a;b\n1;2\n", "code_commune_insee"),
        (f"{HEAD}651;X;65000;;X;\n", "2"),
        (f"{HEAD}65001;X;65000;;X;43.1\n", "43.1"),
    ],
)
def test_another_file_is_refused_and_changes_nothing(tmp_path, text, said):
    path = tmp_path / "communes.csv"
    path.write_text(text)

    with pytest.raises(CommandError, match=said):
        call_command("import_communes", str(path), verbosity=0)

    assert not Commune.objects.exists()


@pytest.mark.django_db
def test_real_file_of_la_poste_is_read_whole():
    call_command(
        "import_communes",
        str(real_file("communes/laposte_hexasmal.csv.zip")),
        verbosity=0,
    )

    assert Commune.objects.count() == 35_099
    lourdes = Commune.objects.get(insee="65286")
    assert (lourdes.name, lourdes.postal_codes) == ("Lourdes", ["65100"])


@pytest.mark.parametrize(
    ("insee", "centre", "point", "expected"),
    [
        ("33236", (44.7657, -1.1969), (44.6221, -1.2472), False),  # Cap Ferret, 16 km
        ("47106", (44.4906, 0.9564), (44.3904, 0.8227), False),  # 15.4 km
        ("33163", (44.8188, -0.2237), (45.0870, -0.5866), True),  # 41 km
        ("97353", (3.9, -53.9), (3.0, -54.3), False),  # Guyane has no limit
    ],
)
def test_point_contradicts_its_commune_beyond_the_limit(insee, centre, point, expected):
    assert contradicts(insee, centre, point) is expected
