"""The listing: filters, search, order, export, and what a page of it costs."""

import csv
from datetime import timedelta
from io import BytesIO, StringIO

import openpyxl
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from catalogue.admin.offers.search import fold
from catalogue.models import ExternalReference, LabelAward, Theme
from tests.factories import CommuneFactory, OfferFactory, ProviderFactory

pytestmark = pytest.mark.django_db

LIST = "/admin/snippets/catalogue/offer/"


def shown(client, query: str) -> list[str]:
    """French titles of the listing with this query, in alphabetical order."""
    page = client.get(f"{LIST}?{query}")
    assert page.status_code == 200
    return sorted(offer.title_fr for offer in page.context["object_list"])


@pytest.fixture
def offers(editor):
    argeles = CommuneFactory(insee="65025", name="Argelès-Gazost")
    theme = Theme.objects.create(name="thermalisme")
    baths = OfferFactory(
        title_fr="Thermes d’Argelès",
        kind="do",
        sectors=["accessible"],
        commune=argeles,
        hours_confirmed_until=timezone.localdate(),
    )
    baths.themes.add(theme)
    baths.save()
    greenway = OfferFactory(
        title_fr="Voie verte", kind="route", sectors=["cycling"], live=False
    )
    hotel = OfferFactory(
        title_fr="Hôtel de l’Œuvre",
        kind="stay",
        sectors=["cycling", "families"],
        locked=True,
        provider=ProviderFactory(trade_name="Groupe Béout"),
    )
    ExternalReference.objects.create(
        offer=hotel, source="datatourisme", external_id="x"
    )
    LabelAward.objects.create(
        offer=hotel,
        scheme="accueil-velo",
        expires_on=timezone.localdate() + timedelta(days=40),
    )
    return baths, greenway, hotel


BATHS, GREENWAY, HOTEL = "Thermes d’Argelès", "Voie verte", "Hôtel de l’Œuvre"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", [HOTEL, BATHS, GREENWAY]),
        ("sector=cycling", [HOTEL, GREENWAY]),
        ("sector=families&sector=accessible", [HOTEL, BATHS]),
        ("kind=route&kind=do", [BATHS, GREENWAY]),
        ("state=draft", [GREENWAY]),
        ("state=live", [HOTEL, BATHS]),
        ("state=locked", [HOTEL]),
        ("state=review", []),
        ("state=scheduled", []),
        ("commune=65025", [BATHS]),
        ("source=datatourisme", [HOTEL]),
        ("source=here", [BATHS, GREENWAY]),
        ("completeness=full", []),
        ("label=90", [HOTEL]),
        ("label=30", []),
        ("hours=true", [BATHS]),
        ("q=argeles", [BATHS]),
        ("q=THERMES+Gazost", [BATHS]),
        ("q=hotel+oeuvre", [HOTEL]),
        ("q=beout", [HOTEL]),
        ("q=l'oeuvre", [HOTEL]),
        ("q=nulle+part", []),
        ("sector=cycling&state=draft", [GREENWAY]),
    ],
)
def test_listing_finds(as_editor, offers, query, found):
    assert shown(as_editor, query) == sorted(found)


def test_listing_filters_by_theme(as_editor, offers):
    theme = Theme.objects.get()

    assert shown(as_editor, f"theme={theme.pk}") == [BATHS]


def test_listing_orders_by_completeness(as_editor, offers):
    page = as_editor.get(f"{LIST}?ordering=-completeness")

    found = [offer.completeness for offer in page.context["object_list"]]
    assert found == sorted(found, reverse=True)


def test_listing_costs_as_many_queries_for_twenty_as_for_two(as_editor):
    def cost():
        with CaptureQueriesContext(connection) as queries:
            as_editor.get(LIST)
        return len(queries)

    OfferFactory.create_batch(2)
    cost()
    few = cost()
    OfferFactory.create_batch(18, sectors=["cycling"])

    assert cost() == few
    assert few <= 20


PAYLOADS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=cmd|' /C calc'!A0"]


@pytest.fixture
def dangerous():
    return [OfferFactory(title_fr=payload, title_en=None) for payload in PAYLOADS]


def test_csv_runs_no_formula(as_editor, dangerous):
    response = as_editor.get(f"{LIST}?export=csv&ordering=title_fr")
    text = b"".join(response).decode("utf-8-sig")
    rows = list(csv.DictReader(StringIO(text, newline="")))

    assert sorted(row["Titre (fr)"] for row in rows) == sorted(
        f"'{payload}" for payload in PAYLOADS
    )


def test_xlsx_runs_no_formula(as_editor, dangerous):
    response = as_editor.get(f"{LIST}?export=xlsx")
    book = openpyxl.load_workbook(BytesIO(b"".join(response)))
    cells = [row[1] for row in book.active.iter_rows(min_row=2)]

    assert {cell.data_type for cell in cells} == {"s"}
    assert {cell.value.lstrip()[:1] for cell in cells} == {"'"}


def test_csv_holds_what_the_filter_shows_and_in_words(as_editor, offers):
    text = b"".join(as_editor.get(f"{LIST}?export=csv&sector=families"))
    rows = list(csv.DictReader(StringIO(text.decode("utf-8-sig"), newline="")))

    told = ("Titre (fr)", "Nature", "Filières", "Commune", "Publiée", "Sources")
    assert [[row[name] for name in told] for row in rows] == [
        [HOTEL, "Hébergement", "Vélo, Familles", "Lourdes", "oui", "datatourisme: x"]
    ]


def test_fold_makes_accents_capitals_and_ligatures_plain():
    assert fold("ŒUVRE d’Été ÇÀ") == "oeuvre d'ete ca"


def test_an_unknown_filter_value_is_said_and_not_a_500(as_editor, offers):
    page = as_editor.get(f"{LIST}?sector=nope&commune=x&p=zzz&ordering=drop")

    assert page.status_code == 200
