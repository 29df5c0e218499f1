from datetime import date

from django.utils.translation import override

from catalogue.document import OfferDocument, Price, TouristTax
from catalogue.page.prices import PriceRow, headline, prices
from catalogue.page.words import Text
from tests.catalogue.documents import DAY, EVENT, ROUTE, STAY, VISIT


def shown(offer: OfferDocument, day=DAY):
    with override("en"):
        return prices(offer, "en", day)


def test_prices_of_a_visit_are_rows_and_the_past_ones_apart():
    table = shown(VISIT)

    assert table.rows == [
        PriceRow(Text(), "adult", "€9", "per person", "", "", Text()),
        PriceRow(
            Text(), "child (6 to 12 years)", "€4.50", "per person", "", "", Text()
        ),
        PriceRow(
            Text("Family ticket"),
            "family",
            "€20 to €26",
            "per group",
            "from 1 July 2026 to 31 August 2027",
            "",
            Text("Game booklet included"),
        ),
    ]
    assert [row.period for row in table.past] == ["until 31 December 2025"]
    assert (table.headline, table.stale) == ("From €4.50", "")
    assert table.note == Text("Gratuit le premier dimanche du mois.", lang="fr")
    assert table.payment == "bank card and cash"


def test_a_price_without_amount_is_told_by_its_text():
    assert shown(STAY).rows[-1].amount == ""


def test_the_tourist_tax_stands_apart():
    assert shown(STAY).tax == "€1.65 by adult and night, 4 étoiles, not included"


def test_the_tourist_tax_may_be_a_percentage():
    offer = _with_prices([])
    tax = TouristTax(percent="5.5", included=True)
    with override("en"):
        said = prices(_copy(offer, tourist_tax=tax), "en", DAY).tax

    assert said == "5.5 % of the price of the night, included in the prices"


def test_prices_whose_period_is_over_say_so():
    assert shown(STAY).stale == "Prices of 2026, to be confirmed"
    assert shown(STAY, date(2026, 6, 30)).stale == ""


def test_the_headline_is_the_least_amount_that_somebody_pays():
    with override("en"):
        assert headline(EVENT, "en", DAY) == "€15"
        assert headline(_with_prices([Price(0)]), "en", DAY) == "Free of charge"
        assert headline(_with_prices([Price(None)]), "en", DAY) == ""


def test_no_prices_are_not_known():
    assert shown(ROUTE).known is False


def _with_prices(found: list[Price]) -> OfferDocument:
    return _copy(ROUTE, prices=found)


def _copy(offer: OfferDocument, **changes) -> OfferDocument:
    import msgspec

    return msgspec.structs.replace(offer, **changes)
