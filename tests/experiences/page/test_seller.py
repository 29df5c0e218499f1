from django.utils.translation import override
from msgspec.structs import replace

from catalogue.page.facts import Row
from catalogue.page.words import Text
from experiences.document import Cancellation, Terms
from experiences.page.seller import is_for_sale, seller_block, terms_block
from tests.experiences.documents import IDEA, WEEKEND


def test_only_a_registered_seller_sells():
    unregistered = replace(WEEKEND.seller, registration="")

    assert is_for_sale(WEEKEND)
    assert not is_for_sale(replace(WEEKEND, seller=unregistered))
    assert not is_for_sale(IDEA)


def test_the_seller_is_named_as_the_law_asks():
    with override("en"):
        block = seller_block(WEEKEND.seller, "en")

    assert (block.name, block.terms) == (
        "Lavedan Voyages SARL",
        "https://www.example.org/conditions/",
    )
    assert block.rows == [
        Row("Registered travel seller", Text("IM065100001")),
        Row("SIRET", Text("12345678900012")),
        Row("Financial guarantor", Text("APST, 15 avenue Carnot, Paris")),
        Row("Liability insurer", Text("MMA, Le Mans")),
    ]
    assert [one.shown for one in block.contacts] == [
        "+33 5 62 00 00 00",
        "acces@example.org",
    ]


def test_terms_that_are_no_address_of_the_web_are_no_link():
    evil = replace(WEEKEND.seller, terms="javascript:alert(1)")

    assert seller_block(evil, "fr").terms == ""


def test_the_terms_of_a_sale_are_told():
    with override("en"):
        block = terms_block(WEEKEND.terms, "en")

    assert block.rows == [
        Row("To book", Text("up to 3 days before the departure")),
        Row("Deposit when booking", Text("30% of the price")),
        Row("Balance due", Text("up to 30 days before the departure")),
        Row(
            "Minimum of participants",
            Text("4 people; whether it takes place is known 21 days before"),
        ),
    ]
    assert block.cancellation == [
        ("up to 30 days before the departure", "30%"),
        ("up to 7 days before the departure", "50%"),
        ("up to 1 day before the departure", "100%"),
    ]


def test_after_the_scale_everything_is_kept():
    with override("en"):
        block = terms_block(Terms(cancellation=[Cancellation(0, 50)]), "en")

    assert block.cancellation == [("on the day of departure", "50%"), ("later", "100%")]


def test_terms_of_which_nothing_is_known_are_none():
    assert not terms_block(Terms(), "fr")
