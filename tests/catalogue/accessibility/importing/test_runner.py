"""Facts go in once, with match, score and reason; a second run changes nothing."""

import json
from datetime import date

import pytest
from django.core.management import CommandError, call_command

from catalogue.accessibility.importing.report import told_match
from catalogue.models import ExternalReference, Observation, ObservationBatch, SourceRow
from publication.models import Publication
from tests.catalogue.accessibility.sources import NODE, PLACE, table, written
from tests.factories import OfferFactory

pytestmark = pytest.mark.django_db


def counts(report) -> dict[str, int]:
    """The counts that are not 0."""
    named = ("read", "matched", "waiting", "unmatched", "empty", "refused")
    more = ("unchanged", "recorded", "taken_back")
    summary = report.summary()
    return {name: summary[name] for name in (*named, *more) if summary[name]}


def counting() -> list[tuple]:
    rows = Observation.objects.counting().order_by("fact")
    return list(rows.values_list("offer", "fact", "value", "method", "source"))


def moved() -> dict:
    """Where each document is in the feed, and what it says."""
    return {p.pk: (p.position, p.changed_at) for p in Publication.objects.all()}


def test_a_matched_row_is_recorded_with_its_batch(osm, inn):
    report = osm({"wheelchair": "yes", "toilets:wheelchair": "no"})
    (batch,) = ObservationBatch.objects.all()

    assert counts(report) == {"read": 1, "matched": 1, "recorded": 2}
    assert counting() == [
        (inn.pk, "claim_wheelchair_autonomous", True, "imported", "osm"),
        (inn.pk, "toilet_adapted", False, "imported", "osm"),
    ]
    assert {one.batch for one in Observation.objects.all()} == {batch}
    assert {one.source_ref for one in Observation.objects.all()} == {"node/1"}
    assert batch.counts == report.summary()


def test_the_report_says_with_what_and_why(osm, inn):
    (told,) = map(told_match, osm({"wheelchair": "yes"}).matches.differences())

    assert told == {
        "record": "node/1",
        "name": "Le Gave inventé",
        "outcome": "matched",
        "reason": "name_and_place",
        "candidates": [{"offer": inn.pk, "score": 1.0, "name": 1.0, "metres": 0}],
    }


def test_the_document_says_it_too(osm, inn):
    osm({"toilets:wheelchair": "yes"})
    document = json.loads(Publication.objects.get(uid=inn.uid).document)

    assert [one["fact"] for one in document["observations"]] == ["toilet_adapted"]


def test_a_second_run_changes_nothing_and_moves_nothing(osm, inn):
    rows = (
        {"wheelchair": "yes"},
        {"osm_id": "node/2", "name": "Le Gave", "toilets": "no"},
    )
    first = osm(*rows)
    before = counting(), moved(), list(SourceRow.objects.values())
    again = osm(*rows)

    assert counts(first)["waiting"] == 1
    assert (counting(), moved(), list(SourceRow.objects.values())) == before
    assert counts(again) == {"read": 2, "matched": 1, "waiting": 1, "unchanged": 2}
    assert ObservationBatch.objects.count() == 1


def test_a_later_extract_with_the_same_values_changes_nothing(osm, inn, tmp_path):
    osm({"wheelchair": "yes"})
    written(tmp_path / "metadata.csv", "DATE_MAJ\n2026-01-01\n")
    again = osm({"wheelchair": "yes"})

    assert counts(again)["unchanged"] == 1
    assert Observation.objects.get().observed_on is None


def test_a_day_on_which_the_source_looked_is_news(osm, inn):
    osm({"wheelchair": "yes", "check_date": "2024-01-01"})
    again = osm({"wheelchair": "yes", "check_date": "2025-01-01"})

    assert counts(again) == {"read": 1, "matched": 1, "recorded": 1, "taken_back": 1}
    assert Observation.objects.counting().get().observed_on == date(2025, 1, 1)


def test_a_changed_value_appends_and_takes_the_old_one_back(osm, inn):
    osm({"wheelchair": "yes"})
    again = osm({"wheelchair": "no"})

    assert counts(again) == {"read": 1, "matched": 1, "recorded": 1, "taken_back": 1}
    assert [row[2] for row in counting()] == [False]
    assert Observation.objects.count() == 3  # nothing was edited or deleted


def test_what_a_row_says_no_more_is_taken_back(osm, inn):
    osm({"wheelchair": "yes"})
    osm({"wheelchair": ""})

    assert counting() == []


def test_a_column_that_an_extract_lacks_takes_nothing_back(osm, inn):
    osm({"wheelchair": "yes", "changing_table": "no"})
    other = osm({"wheelchair": "yes"})  # an extract without that column

    assert counts(other) == {"read": 1, "matched": 1, "unchanged": 1}
    assert [row[1] for row in counting()] == [
        "baby_changing_table",
        "claim_wheelchair_autonomous",
    ]


def test_an_extract_of_toilets_takes_no_claim_of_the_restaurant_back(osm, inn):
    osm({"wheelchair": "yes"})
    osm({"type": "toilettes_erp", "wheelchair": "no", "changing_table": "yes"})

    assert [(row[1], row[2]) for row in counting()] == [
        ("baby_changing_table", True),
        ("claim_wheelchair_autonomous", True),
    ]


def test_facts_of_others_are_left_alone(osm, inn):
    own = Observation(offer=inn, fact="toilet_adapted", value=True, method="measured")
    own.source, own.accepted_at = "survey", inn.first_published_at
    own.save()
    osm({"toilets:wheelchair": "no"})
    osm({"toilets:wheelchair": ""})

    assert Observation.objects.counting().get() == own


def test_a_bad_row_never_stops_the_good_ones(osm, inn):
    report = osm(
        {"osm_id": "x"}, {"wheelchair": "yes"}, {"osm_id": "node/3", "Y": "91"}
    )

    assert counts(report) == {"read": 3, "matched": 1, "refused": 2, "recorded": 1}
    assert [problem.code for problem in report.problems] == ["identifier", "range"]


def test_one_identifier_with_two_contents_is_refused(osm, inn):
    report = osm({"wheelchair": "yes"}, {"wheelchair": "no"})

    assert counts(report) == {"read": 2, "refused": 2}
    assert counting() == []


def test_a_row_without_a_word_on_access_is_not_matched(osm, inn):
    report = osm({})

    assert counts(report) == {"read": 1, "empty": 1}
    assert (ObservationBatch.objects.count(), SourceRow.objects.count()) == (0, 0)


def test_a_row_of_which_one_is_not_sure_waits_and_records_nothing(osm, inn):
    report = osm({"name": "Le Gave", "type": "hotel", "wheelchair": "yes"})
    (row,) = SourceRow.objects.all()

    assert counts(report) == {"read": 1, "waiting": 1}
    assert counting() == []
    assert (row.offer_id, row.decided_at) == (None, None)
    assert [one["offer"] for one in row.candidates] == [inn.pk]
    assert [one["fact"] for one in row.facts] == ["claim_wheelchair_autonomous"]


def test_a_waiting_row_that_says_something_else_is_replaced(osm, inn):
    osm({"name": "Le Gave", "type": "hotel", "wheelchair": "yes"})
    osm({"name": "Le Gave", "type": "hotel", "wheelchair": "no"})

    assert SourceRow.objects.get().facts[0]["value"] is False


def test_two_rows_that_look_like_one_offer(osm, inn):
    report = osm({"wheelchair": "yes"}, {"osm_id": "node/2", "wheelchair": "no"})
    reasons = [told_match(one)["reason"] for one in report.matches.differences()]

    assert counts(report) == {"read": 2, "matched": 1, "waiting": 1, "recorded": 1}
    assert reasons == ["name_and_place", "taken"]


def test_a_row_stays_with_its_offer_though_the_names_change(osm, inn):
    osm({"wheelchair": "yes"})
    again = osm({"wheelchair": "no", "name": "Chez Personne", "Y": "43.2"})

    assert counts(again)["matched"] == 1
    assert [row[:3] for row in counting()] == [
        (inn.pk, "claim_wheelchair_autonomous", False)
    ]


def test_an_offer_of_the_same_source_is_matched_by_its_identifier(osm):
    far = OfferFactory(kind="eat", title_fr="Tout autre", latitude=44, longitude=1)
    ExternalReference.objects.create(offer=far, source="osm", external_id="node/1")
    (told,) = map(told_match, osm({"wheelchair": "yes"}).matches.differences())

    assert (told["reason"], told["candidates"][0]["offer"]) == ("reference", far.pk)


def test_what_the_import_of_offers_stated_is_not_stated_twice(osm, inn):
    ExternalReference.objects.create(offer=inn, source="osm", external_id="node/1")
    Observation.objects.create(
        offer=inn,
        fact="claim_wheelchair_autonomous",
        value=True,
        method="imported",
        source="osm",
        accepted_at=inn.first_published_at,
    )
    report = osm({"wheelchair": "yes", "toilets": "yes"})

    assert counts(report) == {"read": 1, "matched": 1, "recorded": 1}


def test_a_dry_run_tells_the_same_and_writes_nothing(osm, inn):
    dry = osm({"wheelchair": "yes"}, dry_run=True)
    differences = list(dry.findings.differences())

    assert (counting(), SourceRow.objects.count()) == ([], 0)
    assert ObservationBatch.objects.count() == 0
    assert counts(dry) == {"read": 1, "matched": 1}
    assert [(one.field, one.new) for one in differences] == [
        (f"{inn.pk}: claim_wheelchair_autonomous", True)
    ]


def test_a_file_that_is_refused_writes_nothing(osm, inn, tmp_path):
    from catalogue.accessibility.importing.runner import import_access

    path = written(tmp_path / "a.csv", "a;b\n1;2\n")

    assert import_access("osm", path).stopped == "header"
    assert ObservationBatch.objects.count() == 0


def test_acceslibre_goes_the_same_way(acceslibre, museum):
    report = acceslibre(
        {"sanitaires_adaptes": "True", "user_type": "gestionnaire"},
        {"id": "other", "name": "Salon Inventé", "activite": "Coiffure"},
        {"id": "third", "name": "Boulangerie", "sanitaires_presence": "False"},
    )

    assert counts(report) == {
        "read": 3,
        "matched": 1,
        "unmatched": 1,
        "empty": 1,
        "recorded": 1,
    }
    assert counting() == [(museum.pk, "toilet_adapted", True, "declared", "acceslibre")]


def test_a_chunk_costs_the_same_number_of_queries(
    osm, inn, django_assert_max_num_queries
):
    rows = [
        {"osm_id": f"node/{n}", "name": "Le Gave", "toilets": "yes"}
        for n in range(100, 160)
    ]
    with django_assert_max_num_queries(40):
        osm({"wheelchair": "yes"}, *rows)

    assert SourceRow.objects.count() == 61


# the commands


def test_the_command_writes_a_report_and_shows_one(inn, tmp_path, capsys):
    text = table([NODE | {"wheelchair": "yes", "toilets": "perhaps"}], ";")
    path = written(tmp_path / "data.csv", text)
    out = tmp_path / "report.json"
    call_command("import_access", "osm", path, "--report", out)
    told = json.loads(out.read_text("utf-8"))

    assert (told["matched"], told["refused"], told["warnings"]) == (1, 0, 1)
    assert told["matches"][0]["reason"] == "name_and_place"
    assert told["problems"][0]["pointer"] == "line 2, toilets"
    assert "node/1" in capsys.readouterr().out


def test_the_command_says_what_stopped_it(tmp_path):
    path = written(tmp_path / "a.csv", table([PLACE]))

    with pytest.raises(CommandError, match="header"):
        call_command("import_access", "osm", path, verbosity=0)
    with pytest.raises(CommandError):
        call_command("import_access", "osm", tmp_path / "none.csv")
