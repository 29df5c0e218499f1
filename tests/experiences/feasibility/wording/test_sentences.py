"""Every finding is said in both languages, and what is not known says whom to ask."""

import re

import pytest
from msgspec.structs import replace

from catalogue.document import Contact
from experiences.feasibility.check import check
from experiences.feasibility.finding import Severity
from experiences.feasibility.group import Group
from experiences.feasibility.wording import sentence, whom_to_ask
from experiences.feasibility.wording.asking import UNKNOWN
from experiences.feasibility.wording.texts import TEXTS

from ..building import DAY, experience, leg, nowhere, seen, step, stop
from ..cases import CASES

DESK = Contact("booking", "phone", "+33562423737", "Reception")
ACCESS = Contact("accessibility", "email", "access@example.org")
FOUND = {one for case in CASES for one in case.expected}


def said(document, language="en", group=None, day=DAY):
    found = check(document, group or Group(), day)
    return [sentence(document, one, language, day) for one in found]


def test_texts_are_those_of_the_codes_that_the_cases_find():
    assert set(TEXTS) == {one.code for one in FOUND}


def test_asking_is_for_warnings_only():
    blocking = {one.code for one in FOUND if one.severity is Severity.BLOCKING}

    assert not blocking & set(UNKNOWN)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_sentences_leave_nothing_empty(language):
    for case in CASES:
        for one in case.expected:
            words = sentence(case.document, one, language, case.day)
            assert words.endswith(".")
            assert not re.search(r"%\(|None|  |: ?\.|“”|« »|\(\)", words), words


def test_sentences_name_the_day_and_the_hours():
    document = experience(step("castle", where=stop(hours="14:00-18:00")))

    assert said(document) == [
        "Castle: closed on arrival at 10:00 on Wednesday 12 May 2027. "
        "It opens at 14:00."
    ]
    assert said(document, "fr") == [
        "Castle : fermé à l’arrivée à 10\N{NO-BREAK SPACE}h (mercredi 12 mai 2027). "
        "Ouvre à 14\N{NO-BREAK SPACE}h."
    ]


def test_sentences_without_a_departure_say_that_day():
    document = experience(step("castle", where=stop(hours="Mo 14:00-18:00")))
    (found,) = check(document, Group(), DAY)

    assert sentence(document, found, "en") == "Castle: closed all day on that day."


def test_sentences_of_a_way_name_both_ends():
    museum = stop("museum", at=(None, None))
    way = leg("car", minutes=90)
    document = experience(step("a"), step("b", "11:30", where=museum, leg=way))

    space = "\N{NO-BREAK SPACE}"
    assert said(document) == [
        f"To Museum: 1{space}h{space}30 by car from Castle, "
        f"and only 30{space}min for it."
    ]


def test_sentences_tell_an_estimate_from_what_was_entered():
    way = leg(length_m=1000)
    document = experience(step("a"), step("b", "11:10", where=stop("hill"), leg=way))

    space = "\N{NO-BREAK SPACE}"
    assert said(document) == [
        f"To Hill: about 19{space}min on foot from Castle as estimated, and only "
        f"10{space}min for it."
    ]


def test_sentences_of_a_step_without_an_offer_name_nobody_to_ask():
    lunch = nowhere("lunch", kind="meal", start="12:00", duration_minutes=None)
    document = replace(experience(lunch), steps=[replace(lunch, title={"en": "Lunch"})])

    assert said(document) == [
        "Lunch: where it takes place was not chosen yet.",
        "Lunch: nobody entered how long it takes; 1\N{NO-BREAK SPACE}h"
        "\N{NO-BREAK SPACE}15 are reckoned with.",
    ]


def test_sentences_of_access_name_what_is_to_be_found_out():
    way = leg(minutes=20, observations=seen(path_firm_surface=True, path_steps=0))
    document = experience(
        nowhere("meet", kind="free", start="09:00", duration_minutes=0),
        step("castle", where=stop(observations=seen(path_firm_surface=False)), leg=way),
    )

    assert said(document, group=Group(needs={"wheelchair": {}})) == [
        "Castle: does not suit the need “Wheelchair”."
    ]
    unknown = replace(document, steps=[document.steps[0], step(leg=way)])
    assert said(unknown, group=Group(needs={"wheelchair": {}})) == [
        "The way to Castle: not known whether it suits the need “Wheelchair”. To "
        "check: Steepest slope of the path, Cross slope of the path and Narrowest "
        "width of the path. No contact was entered: ask the provider."
    ]


def test_whom_to_ask_is_the_contact_for_it():
    where = replace(stop(hours=""), contacts=[DESK, ACCESS], priced=False)
    document = experience(step(where=where))
    found = check(document, Group(needs={"deaf": {}}), DAY)

    assert [(one.code, whom_to_ask(document, one, "en")) for one in found] == [
        ("hours_unknown", "Ask Reception, +33 5 62 42 37 37."),
        ("access_unknown", "Ask access@example.org."),
        ("price_missing", "Ask Reception, +33 5 62 42 37 37."),
    ]
    assert whom_to_ask(document, found[0], "fr") == (
        "À demander : Reception, 05 62 42 37 37."
    )


def test_whom_to_ask_is_nobody_for_what_is_known():
    document = experience(step(where=stop(public=False)))
    (found,) = check(document, Group(), DAY)

    assert whom_to_ask(document, found, "en") == ""
