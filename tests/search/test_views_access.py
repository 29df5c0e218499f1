"""The search page and its JSON where needs are asked, over the real engine."""

import pytest
import time_machine

from catalogue.document import Contact
from search.indexing import drain
from tests.catalogue.accessibility.places import DAY, GOOD, seen
from tests.search.test_views import found, heading, page, sentences
from tests.search.things import offer, publish, republish

pytestmark = pytest.mark.django_db
EN = "/en/search/"
WHEELCHAIR = EN + "?need=wheelchair"
CONTACTS = [
    Contact(role="information", channel="phone", value="+33562000000"),
    Contact(role="information", channel="relay", value="https://relay.example/1"),
    Contact(role="information", channel="email", value="info@example.org"),
    Contact(role="accessibility", channel="email", value="acces@example.org"),
]


def rows(**changes):
    return [seen(fact, value) for fact, value in (GOOD | changes).items()]


@pytest.fixture
def published(engine, lourdes):
    documents = {
        "open": offer(title="Musée pyrénéen", duration_minutes=60, observations=rows()),
        "ramp": offer(
            title="Abbaye",
            duration_minutes=60,
            observations=rows(
                entrance_steps=2, entrance_ramp="removable", entrance_ramp_slope_pct=5
            ),
        ),
        "unmeasured": offer(
            title="Grotte",
            duration_minutes=60,
            contacts=CONTACTS,
            observations=[
                *(
                    one
                    for one in rows()
                    if one.fact not in ("entrance_door_width_cm", "path_slope_pct")
                ),
                seen("claim_wheelchair_autonomous", True, method="declared"),
            ],
        ),
        "narrow": offer(
            title="Tour",
            duration_minutes=60,
            observations=rows(entrance_door_width_cm=60),
        ),
    }
    with time_machine.travel(DAY, tick=False):
        made = dict(zip(documents, publish(*documents.values()), strict=True))
        drain()
        yield made, documents


def texts(shown, tag: str, **attributes) -> list[str]:
    return [one.text for one in shown.all(tag, **attributes)]


def said(shown) -> list[str]:
    return texts(shown, "p", class_="answer__said")


def test_three_groups_with_their_words(client, published):
    shown = page(client, WHEELCHAIR)
    counted = "Meets your criteria: 2 · To check: 1 · Does not meet your criteria: 1"

    assert heading(shown) == "3 ideas found"
    assert counted in texts(shown, "p")
    assert texts(shown, "h2", id_="suits") == ["Meets your criteria: 2"]
    assert texts(shown, "h2", id_="unknown") == ["To check: 1"]
    assert found(shown) == ["1Abbaye", "2Musée pyrénéen", "3Grotte"]
    assert said(shown) == [
        "Meets your criteria (checked on 12 May 2026), with a ramp that somebody has"
        " to lay.",
        "Meets your criteria (checked on 12 May 2026).",
        "To check: steepest slope of the path and clear width of the entrance door.",
    ]


def test_what_does_not_suit_opens_with_its_reasons(client, published):
    link = page(client, WHEELCHAIR).all("a")
    opening = [one for one in link if one.text.startswith("Show them")]
    assert [one.attributes["href"] for one in opening] == [
        EN + "?need=wheelchair&not_suiting=1#does_not_suit"
    ]
    shown = page(client, WHEELCHAIR + "&not_suiting=1")

    assert found(shown)[-1] == "4Tour"
    assert said(shown)[-1] == "Does not meet: width of the entrance door."
    assert any("60" in one for one in texts(shown, "li"))
    closing = [one for one in shown.all("a") if one.text.startswith("Leave out")]
    assert [one.attributes["href"] for one in closing] == [WHEELCHAIR]


def test_open_questions_can_be_sent_in_writing_first_by_telephone_last(
    client, published
):
    shown = page(client, WHEELCHAIR)
    ways = {
        one.text: one.attributes["href"]
        for one in shown.all("a")
        if one.text.startswith(("Send", "Call"))
    }

    assert "Declared accessible, not verified." in " ".join(texts(shown, "p"))
    assert list(ways) == [
        "Send these questions by e-mail",
        "Call through the relay service for deaf people",
        "Call +33 5 62 00 00 00",
    ]
    mail = ways["Send these questions by e-mail"]
    assert mail.startswith("mailto:acces@example.org?subject=Access%20to%20")
    assert "How%20" in mail


def test_several_needs_say_which_one_fails(client, published):
    shown = page(client, WHEELCHAIR + "&need=deaf&not_suiting=1")
    paragraphs = texts(shown, "p")

    assert found(shown) == ["1Abbaye", "2Grotte", "3Musée pyrénéen", "4Tour"]
    assert "Wheelchair – Does not suit: width of the entrance door." in paragraphs
    assert any(one.startswith("Deaf – May suit: ") for one in paragraphs)


def test_reasons_name_whom_they_concern(client, published):
    address = EN + "?need=wheelchair&need=deaf&for_deaf=Rosa&for_blind=Bob"

    shown = page(client, address)

    assert any(line.startswith("Deaf (for Rosa) –") for line in texts(shown, "p"))
    assert any(line.startswith("Wheelchair –") for line in texts(shown, "p"))
    assert "“Blind” counts only once you have chosen a need." in sentences(shown)
    assert "Remove filter: I am deaf (for Rosa)" in texts(shown, "a")
    (kept,) = shown.all("input", name="for_deaf")
    assert kept.attributes["value"] == "Rosa"


def test_a_name_changes_nothing_of_what_is_found(client, published):
    named = client.get(WHEELCHAIR + "&for_wheelchair=Rosa&format=json").json()
    plain = client.get(WHEELCHAIR + "&format=json").json()

    assert named["total"] == plain["total"]
    assert named["results"] == plain["results"]


def test_a_long_name_is_left_out_and_said(client, published):
    shown = page(client, WHEELCHAIR + "&for_wheelchair=" + "x" * 31)

    assert "A name has at most 30 signs: it was left out." in sentences(shown)


def test_travelling_alone_leaves_no_condition(client, published):
    shown = page(client, WHEELCHAIR + "&alone=1")

    assert found(shown) == ["1Musée pyrénéen", "2Abbaye", "3Grotte"]
    assert said(shown)[1] == "To check: lift at the entrance for a wheelchair."


def test_only_what_was_checked(client, published):
    shown = page(client, WHEELCHAIR + "&verified=1")

    assert found(shown) == ["1Abbaye", "2Musée pyrénéen"]
    assert heading(shown) == "2 ideas found"


def test_own_limits_replace_those_of_the_need(client, published):
    shown = page(client, WHEELCHAIR + "&width=58&verified=1")

    assert found(shown) == ["1Abbaye", "2Musée pyrénéen", "3Tour"]


def test_the_document_is_right_where_the_index_is_old(client, published):
    made, documents = published
    republish(made["open"], offer(id=documents["open"].id, title="Musée pyrénéen"))
    shown = page(client, WHEELCHAIR)

    assert found(shown) == ["1Abbaye", "2Musée pyrénéen", "3Grotte"]
    assert texts(shown, "h2", id_="unknown") == ["To check: 1"]  # as was counted
    assert said(shown)[1] == "May suit: 12 things to check."
    checked = page(client, WHEELCHAIR + "&verified=1")
    assert found(checked) == ["1Abbaye"]


def test_each_choice_is_a_filter_that_can_be_removed(client, published):
    shown = page(
        client, WHEELCHAIR + "&width=58&alone=1&verified=1&fact=toilet_adapted"
    )
    chips = {
        one.text: one.attributes["href"].removeprefix(EN)
        for one in shown.all("a")
        if one.text.startswith("Remove filter")
    }

    assert chips == {
        "Remove filter: Known about access: Adapted toilet": (
            "?need=wheelchair&width=58&alone=1&verified=1"
        ),
        "Remove filter: I use a wheelchair": "?fact=toilet_adapted",
        "Remove filter: 58 cm wide": (
            "?fact=toilet_adapted&need=wheelchair&alone=1&verified=1"
        ),
        "Remove filter: I travel alone": (
            "?fact=toilet_adapted&need=wheelchair&width=58&verified=1"
        ),
        "Remove filter: Only what was checked": (
            "?fact=toilet_adapted&need=wheelchair&width=58&alone=1"
        ),
    }


def test_the_form_keeps_needs_and_limits(client, published):
    shown = page(client, WHEELCHAIR + "&width=58&alone=1")
    boxes = {
        (one.attributes["name"], one.attributes["value"]): "checked" in one.attributes
        for one in shown.all("input", type="checkbox")
        if one.attributes.get("name") in ("need", "alone", "verified")
    }
    width = shown.all("input", name="width")[0].attributes

    assert len(boxes) == 10
    assert [name for name, checked in boxes.items() if checked] == [
        ("need", "wheelchair"),
        ("alone", "1"),
    ]
    assert (width["value"], width["min"], width["max"]) == ("58", "40", "120")


def test_what_is_impossible_is_said(client, published):
    shown = page(client, WHEELCHAIR + "&need=nope&width=4000&rest=120&alone=yes")

    assert sentences(shown) == [
        "“nope” is not a value of “need”: it was left out.",
        "“4000” is no limit for “Width of my chair or pushchair”: from 40 to 120.",
        "“A rest at least every”: we compare with 100.",
        "“alone” is on with 1 or absent: “yes” was left out.",
        "“A rest at least every” changes nothing for the needs that you chose.",
    ]
    without = page(client, EN + "?width=60&verified=1")
    assert sentences(without) == [
        "“Width of my chair or pushchair” counts only once you have chosen a need.",
        "“verified” counts only once you have chosen a need.",
    ]


def test_json_has_verdicts_by_need_and_counts_of_groups(client, published):
    answer = client.get(WHEELCHAIR + "&not_suiting=1&format=json").json()
    verdicts = {one["title"]: one["verdicts"] for one in answer["results"]}

    assert answer["groups"] == {"suits": 2, "unknown": 1, "does_not_suit": 1}
    assert verdicts["Tour"] == {
        "wheelchair": {
            "answer": "does_not_suit",
            "conditions": [],
            "reasons": ["entrance_door_width_cm"],
            "labels": [],
            "missing": [],
            "valid_until": None,
        }
    }
    assert verdicts["Abbaye"]["wheelchair"]["conditions"] == ["removable_ramp"]
    assert verdicts["Grotte"]["wheelchair"]["answer"] == "unknown"
    assert verdicts["Grotte"]["wheelchair"]["missing"] == [
        "path_slope_pct",
        "entrance_door_width_cm",
    ]


def test_json_without_needs_has_neither(client, published):
    answer = client.get(EN + "?format=json").json()

    assert answer["groups"] == {}
    assert {str(one["verdicts"]) for one in answer["results"]} == {"{}"}


def test_empty_catalogue_entry_is_never_unsuitable(engine, client, lourdes):
    publish(offer(title="Lac"))
    drain()
    answer = client.get(WHEELCHAIR + "&format=json").json()

    assert answer["groups"] == {"suits": 0, "unknown": 1, "does_not_suit": 0}


def test_filter_in_the_way_is_named(client, published):
    shown = page(client, WHEELCHAIR + "&verified=1&fact=induction_loop:fixed")
    ways = [one.text for one in shown.all("a") if one.text.startswith("Without")]

    assert heading(shown) == "Nothing found"
    assert ways == [
        "Without “Known about access: Induction loop, fixed”: 2 ideas",
        "Without any filter: 4 ideas",
    ]


def test_page_with_needs_costs_no_more_queries(
    client, published, django_assert_max_num_queries
):
    with django_assert_max_num_queries(6):
        client.get(WHEELCHAIR + "&need=deaf&width=58&fact=toilet_adapted")
