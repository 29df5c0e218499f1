import pytest
from django.core.exceptions import ValidationError

from catalogue.sectors import ATTRIBUTES, SECTORS, Kind
from catalogue.sectors.attribute import Attribute


def test_the_six_sectors_are_there():
    assert set(SECTORS) == {
        "accessible",
        "city",
        "cycling",
        "families",
        "heritage",
        "mice",
    }


def test_no_two_attributes_share_a_code():
    assert len(ATTRIBUTES) == sum(len(one.attributes) for one in SECTORS.values())


@pytest.mark.parametrize("attribute", ATTRIBUTES.values(), ids=lambda one: one.code)
def test_a_choice_has_options_and_nothing_else_has(attribute):
    assert bool(attribute.options) == (attribute.kind in {Kind.CHOICE, Kind.CHOICES})


@pytest.mark.parametrize(
    ("code", "right", "wrong"),
    [
        ("secure_bike_storage", True, 1),
        ("secure_bike_storage", False, "yes"),
        ("best_from_age", 6, 19),
        ("best_from_age", 0, True),
        ("protection", "classified", "clasified"),
        ("period", ["antiquity"], "antiquity"),
        ("period", [], ["yesterday"]),
    ],
)
def test_a_value_is_checked_by_its_kind(code, right, wrong):
    attribute = ATTRIBUTES[code]
    attribute.check(right)

    with pytest.raises(ValidationError, match=str(attribute.label)):
        attribute.check(wrong)


@pytest.mark.parametrize("kind", [Kind.CHOICE, Kind.CHOICES])
def test_list_within_a_choice_is_refused_with_a_sentence(kind):
    attribute = Attribute("x", "X", kind, options={"a": "A"})

    with pytest.raises(ValidationError, match=r"X .*\[\['a'\]\]"):
        attribute.check([["a"]])
