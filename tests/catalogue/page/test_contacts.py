import pytest

from catalogue.document import Contact, OfferDocument, Provider
from catalogue.page.contacts import access_contact, contact_rows

DESK = Contact("information", "phone", "+33536490001", hours="Mo-Fr 09:00-17:00")
RAMP = Contact("accessibility", "email", "acces@auberge.example")


def offer(**fields) -> OfferDocument:
    return OfferDocument(id="1", code="1", kind="stay", path={}, title={}, **fields)


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        ("Mo-Fr 09:00-17:00", "Du lundi au vendredi de 9 h à 17 h"),
        ("le matin de préférence", "le matin de préférence"),
        ("", ""),
    ],
)
def test_contact_hours_are_in_words_where_they_can_be_read(hours, said):
    [row] = contact_rows(
        offer(contacts=[Contact("booking", "phone", "+33536490001", hours=hours)]), "fr"
    )

    assert row.hours == said


def test_contact_rows_are_those_of_the_provider_where_the_offer_has_none():
    provider = Provider("1", "Auberge", "Auberge", contacts=[DESK])

    assert [row.shown for row in contact_rows(offer(provider=provider), "fr")] == [
        "05 36 49 00 01"
    ]


def test_access_contact_is_the_one_for_it():
    assert access_contact(offer(contacts=[DESK, RAMP]), "fr").shown == RAMP.value
    assert access_contact(offer(contacts=[DESK]), "fr").shown == "05 36 49 00 01"
    assert access_contact(offer(), "fr") is None
