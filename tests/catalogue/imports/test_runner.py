from dataclasses import replace

import pytest
from wagtail.models import ReferenceIndex, Revision

from catalogue.completeness import score
from catalogue.imports.lock import only_one
from catalogue.imports.problem import Severity
from catalogue.imports.report import Counts
from catalogue.models import Commune, ExternalReference, Observation, Offer, Provider
from publication import feed
from publication.models import Publication
from tests.catalogue.imports import conftest
from tests.catalogue.imports.lines import record
from tests.factories import CommuneFactory

pytestmark = pytest.mark.django_db


def told(report) -> list[tuple[str, str, str]]:
    """(record, pointer, code) of every problem."""
    return [(p.record, p.pointer, p.code) for p in report.problems]


def offer(external_id: str) -> Offer:
    return Offer.objects.get(references__external_id=external_id)


def test_records_become_offers_with_their_parts(delivery):
    report = delivery(record(1), record(2))

    assert report.counts == Counts(read=2, created=2)
    first = offer("r1")
    assert first.live
    assert (first.title_fr, first.title_en, first.title) == (
        "Grotte 1",
        "Cave 1",
        "Grotte 1",
    )
    assert first.commune.name == "Lourdes"
    assert first.latitude == pytest.approx(43.09001)
    assert [contact.value for contact in first.contacts.all()] == ["+33562427878"]
    assert Publication.objects.public().count() == 2
    assert not Revision.objects.exists()


def test_import_of_every_field_is_stored_as_it_was_said(delivery):
    said = record(
        1,
        sectors=["heritage", "families"],
        attributes={"pushchair_friendly": True},
        machine_translated=["title_en"],
        themes=[{"name": "Grotte", "label": {"en": "Cave"}}],
        provider={"legal_name": "Grottes SARL", "siret": "12345678901234"},
        opening_hours="Mo-Fr 09:00-18:00",
        closures=[
            {
                "first_day": "2026-12-24",
                "last_day": "2026-12-25",
                "reason": {"fr": "Noël"},
            }
        ],
        occurrences=[{"start_date": "2026-07-01", "start_time": "20:30:00"}],
        prices=[{"amount": "12.5", "audience": "adult", "label": {"fr": "Visite"}}],
        tourist_tax={"percent": "5"},
        labels=[{"scheme": "accueil-velo"}],
        meeting_rooms=[{"name": "Salle", "area_m2": "50.5", "seats": {"theatre": 40}}],
        stages=[{"name": {"fr": "Première"}}],
        notices=[
            {"kind": "closed", "first_day": "2026-01-01", "text": {"fr": "Éboulis"}}
        ],
        route={"kind": "greenway", "surfaces": ["asphalt"]},
        images=[{"source_url": "https://example.org/a.jpg", "author": "Anne"}],
        observations=[{"fact": "claim_reduced_mobility", "value": True}],
        capacity=30,
        free_of_charge=False,
        languages=["en", "fr"],
        last_checked_on="2026-01-31",
    )
    report = delivery(said)

    assert told(report) == []
    first = offer("r1")
    assert (first.sectors, first.languages) == (["families", "heritage"], ["fr", "en"])
    assert first.attributes == {"pushchair_friendly": True}
    assert [theme.label_en for theme in first.themes.all()] == ["Cave"]
    assert first.provider.siret == "12345678901234"
    assert str(first.prices.get().amount) == "12.50"
    assert first.prices.get().label_fr == first.prices.get().label == "Visite"
    assert first.meeting_rooms.get().seats == {"theatre": 40}
    assert first.occurrences.get().start_time.isoformat() == "20:30:00"
    assert first.route.get().surfaces == ["asphalt"]
    assert (first.capacity, first.free_of_charge) == (30, False)
    assert Observation.objects.get(offer=first).accepted_at is not None
    assert first.completeness == score(first) > 0
    assert delivery(said | {"producer": "CRT"}).counts == Counts(read=1, unchanged=1)


def test_second_run_changes_nothing_and_moves_no_position(delivery):
    delivery(record(1), record(2))
    feed.number_pending()
    before = list(Publication.objects.order_by("pk").values())

    report = delivery(record(1), record(2))

    assert report.counts == Counts(read=2, unchanged=2)
    assert list(Publication.objects.order_by("pk").values()) == before


def test_unchanged_second_run_writes_nothing(delivery, django_assert_num_queries):
    delivery(record(1), record(2))

    with django_assert_num_queries(2):  # what is up to date; what is missing
        delivery(record(1), record(2))


def test_changed_record_changes_only_what_it_says(delivery):
    delivery(record(1), record(2))

    report = delivery(record(1, title={"fr": "Gouffre"}), record(2))

    assert report.counts == Counts(read=2, changed=1, unchanged=1)
    assert [(d.field, d.old, d.new) for d in report.differences] == [
        ("title_fr", "Grotte 1", "Gouffre"),
        ("title_en", "Cave 1", None),
    ]
    first = offer("r1")
    assert (first.title_fr, first.title_en, first.title) == ("Gouffre", None, "Gouffre")
    assert first.contacts.count() == 1


def test_dry_run_reports_the_same_and_writes_nothing(delivery):
    records = (record(1), "{}", record(2, capacity=-1), record(3, kind=""))

    report = delivery(*records, dry_run=True)

    assert not Offer.objects.exists()
    assert not ExternalReference.objects.exists()
    assert not Commune.objects.exists()
    real = delivery(*records)
    assert report.counts == real.counts == Counts(read=4, created=2, rejected=2)
    assert list(report.problems) == list(real.problems)
    assert list(report.differences) == list(real.differences)


def test_bad_record_never_stops_the_good_ones(delivery):
    report = delivery(
        record(1),
        "{}",
        record(2, kind="castle"),
        record(3, title={"fr": "x" * 251}),
        record(4),
    )

    assert report.counts == Counts(read=5, created=2, rejected=3)
    assert told(report) == [
        ("line 2", "", "shape"),
        ("r2", "/kind", "unknown_code"),
        ("r3", "/title_fr", "too_long"),
    ]
    assert {p.severity for p in report.problems} == {Severity.REJECTED}


@pytest.mark.parametrize(
    ("changes", "pointer", "code"),
    [
        ({"external_id": "x" * 251}, "/external_id", "too_long"),
        ({"title": {"fr": "a\x00b"}}, "/title_fr", "control_char"),
        ({"capacity": 2**40}, "/capacity", "range"),
        ({"age_min": 40_000}, "/age_min", "range"),
        ({"place": {"latitude": 91, "longitude": 0}}, "/point", "range"),
        ({"place": {"insee": "651"}}, "/place/insee", "insee"),
        ({"place": {"postal_code": "6510000"}}, "/postal_code", "too_long"),
        ({"sectors": ["sailing"]}, "/sectors", "unknown_code"),
        ({"attributes": {"boats": 3}}, "/attributes/boats", "unknown_attribute"),
        (
            {"attributes": {"pushchair_friendly": "oui"}},
            "/attributes/pushchair_friendly",
            "attribute",
        ),
        ({"prices": [{"amount": "-5"}]}, "/prices/0/amount", "range"),
        ({"prices": [{"amount": "12.345"}]}, "/prices/0/amount", "range"),
        (
            {"prices": [{"amount": "9", "amount_to": "8"}]},
            "/prices/0/amount_to",
            "order",
        ),
        ({"prices": [{"unit": "dozen"}]}, "/prices/0/unit", "unknown_code"),
        ({"tourist_tax": {"category": "1"}}, "/tourist_tax", "tourist_tax"),
        (
            {"closures": [{"first_day": "2026-02-02", "last_day": "2026-02-01"}]},
            "/closures/0/last_day",
            "order",
        ),
        ({"images": [{"author": "Anne"}]}, "/images/0", "image"),
        (
            {"observations": [{"fact": "smell", "value": 1}]},
            "/observations/0/fact",
            "unknown_code",
        ),
        ({"provider": {"legal_name": "x" * 251}}, "/provider/legal_name", "too_long"),
    ],
)
def test_value_that_cannot_be_stored_rejects_its_record(
    delivery, changes, pointer, code
):
    report = delivery(record(1, **changes), record(2))

    assert report.counts == Counts(read=2, created=1, rejected=1)
    assert [(p, c) for _record, p, c in told(report)] == [(pointer, code)]


def test_record_that_the_database_refuses_leaves_the_others_of_its_chunk(
    delivery, monkeypatch
):
    monkeypatch.setattr("catalogue.imports.planning.check", lambda record, values: [])
    bad = record(2, closures=[{"first_day": "2026-02-02", "last_day": "2026-02-01"}])

    report = delivery(record(1), bad, record(3))

    assert report.counts == Counts(read=3, created=2, rejected=1)
    assert told(report) == [("r2", "", "refused_by_database")]
    assert Offer.objects.count() == ExternalReference.objects.count() == 2


def test_same_record_twice_counts_once(delivery):
    report = delivery(record(1), record(1))

    assert report.counts == Counts(read=2, created=1, unchanged=1)
    assert told(report) == [("r1", "", "repeated")]


def test_two_contents_for_one_identifier_keep_the_stored_version(delivery):
    delivery(record(1))

    report = delivery(
        record(1, title={"fr": "Un"}), record(1, title={"fr": "Deux"}), record(2)
    )

    assert report.counts == Counts(read=3, created=1, rejected=2)
    assert told(report) == [("r1", "", "conflict")]
    assert offer("r1").title_fr == "Grotte 1"


def test_file_that_breaks_off_writes_nothing(delivery):
    report = delivery(record(1), "<broken off>")

    assert report.stopped == "truncated"
    assert report.counts == Counts(read=1)
    assert not Offer.objects.exists()


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"publish": False}, "draft"),
        ({"kind": ""}, "draft"),
        ({"title": {"en": "Cave"}}, "draft"),
        (
            {"place": {"insee": "65286", "latitude": 43.5, "longitude": 0}},
            "far_from_commune",
        ),
    ],
)
def test_what_must_not_be_published_is_a_draft(delivery, changes, code):
    CommuneFactory()

    report = delivery(record(1, **changes))

    assert [c for _record, _pointer, c in told(report)] == [code]
    first = offer("r1")
    assert (first.live, first.has_unpublished_changes) == (False, True)
    assert not Publication.objects.exists()


def test_same_place_told_twice_is_reported_and_kept_twice(delivery):
    twin = record(
        7, external_id="other", place={"latitude": 43.09001, "longitude": -0.0501}
    )
    report = delivery(record(1), twin | {"title": {"fr": "GROTTE 1"}})

    assert told(report) == [("other", "/title/fr", "duplicate_candidate")]
    assert next(report.problems).found == "lines:r1"
    assert Offer.objects.count() == 2


def test_provider_is_one_by_siret_or_by_name_in_a_commune(delivery):
    named = {
        "legal_name": "Grottes d'Été",
        "contacts": [{"channel": "email", "value": "a@b.fr"}],
    }
    siret = named | {"siret": "12345678901234"}
    delivery(record(1, provider=named), record(2, provider=siret))

    delivery(
        record(1, provider=named),
        record(2, provider=siret),
        record(3, provider=named | {"legal_name": "GROTTES D’ETE"}),
        record(4, provider={"legal_name": "Autre nom", "siret": "12345678901234"}),
        record(5, provider=named, place={"insee": "65440", "commune": "Tarbes"}),
    )

    shared = [offer(f"r{n}").provider_id for n in range(1, 6)]
    assert shared[0] == shared[2]
    assert shared[1] == shared[3]
    assert len(set(shared)) == Provider.objects.count() == 3
    assert Provider.objects.get(pk=shared[0]).contacts.get().value == "a@b.fr"


def test_commune_without_accents_gets_the_spelling_of_a_source(delivery):
    Commune.objects.create(insee="65025", name="Argeles-Gazost", postal_codes=["65400"])

    delivery(
        record(1, place={"insee": "65025", "commune": "Argelès-Gazost"}),
        record(2, place={"commune": "ARGELES GAZOST", "postal_code": "65400"}),
    )

    assert [offer(f"r{n}").commune.name for n in (1, 2)] == ["Argelès-Gazost"] * 2


def test_observation_that_the_source_withdraws_counts_no_more(delivery):
    claim = {"fact": "claim_reduced_mobility", "value": True}
    delivery(record(1, observations=[claim]))

    delivery(record(1, observations=[claim | {"value": False}]))

    first, second, retraction = Observation.objects.order_by("pk")
    assert (first.value, second.value) == (True, False)
    assert retraction.retracts == first
    assert list(Observation.objects.counting()) == [second]
    assert '"value":false' in Publication.objects.get().document


def test_references_are_those_that_wagtail_finds(delivery):
    delivery(record(1, provider={"legal_name": "Grottes"}))
    delivery(record(1, provider={"legal_name": "Grottes"}, capacity=3))
    names = (
        "to_content_type",
        "to_object_id",
        "model_path",
        "content_path",
        "content_path_hash",
    )
    ours = set(ReferenceIndex.objects.values_list(*names))

    ReferenceIndex.objects.all().delete()
    ReferenceIndex.create_or_update_for_object(offer("r1"))

    assert ours == set(ReferenceIndex.objects.values_list(*names))
    assert len(ours) == 2


def test_record_of_a_new_version_of_the_converter_is_read_again(delivery, monkeypatch):
    delivery(record(1))
    monkeypatch.setattr(conftest, "LINES", replace(conftest.LINES, version=2))

    delivery(record(1))

    reference = ExternalReference.objects.get()
    delivery(record(1))
    assert ExternalReference.objects.get().seen_at == reference.seen_at


def test_second_import_of_a_source_at_once_is_refused(delivery):
    with only_one("lines"):
        report = delivery(record(1))

    assert report.stopped == "busy"
