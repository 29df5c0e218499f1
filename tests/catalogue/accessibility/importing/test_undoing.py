"""An import is taken back as one: nothing is deleted, what it replaced stands again."""

import json

import pytest
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command

from catalogue.accessibility.importing.undoing import AlreadyUndone, undo
from catalogue.models import Observation, ObservationBatch, SourceRow
from publication.models import Publication

pytestmark = pytest.mark.django_db


def values() -> list[tuple]:
    rows = Observation.objects.counting().order_by("fact", "pk")
    return [(one.fact, one.value, one.method, one.source_ref) for one in rows]


def latest() -> ObservationBatch:
    return ObservationBatch.objects.order_by("-pk").first()


def test_what_it_recorded_counts_no_more(osm, inn):
    osm({"wheelchair": "yes", "toilets": "yes"})
    written = Observation.objects.count()

    assert undo(latest()) == 2
    assert values() == []
    assert Observation.objects.count() == written + 2
    assert latest().undone_at


def test_what_it_replaced_stands_again(osm, inn):
    osm({"wheelchair": "yes", "toilets": "yes"})
    before = values()
    osm({"wheelchair": "no"})

    assert values() != before
    undo(latest())
    assert values() == before


def test_what_an_undone_import_said_does_not_come_back(osm, inn):
    osm({"wheelchair": "yes"})
    osm({"wheelchair": "no"})
    first, second = ObservationBatch.objects.order_by("pk")
    undo(first)
    undo(second)

    assert values() == []


def test_the_document_moves(osm, inn):
    osm({"toilets": "yes"})
    undo(latest())

    document = json.loads(Publication.objects.get(uid=inn.uid).document)

    assert document.get("observations", []) == []


def test_its_rows_wait_no_more_and_the_same_file_goes_in_again(osm, inn):
    rows = (
        {"wheelchair": "yes"},
        {"osm_id": "node/2", "name": "Le Gave", "toilets": "no"},
    )
    osm(*rows)
    undo(latest())
    again = osm(*rows).summary()

    assert (again["matched"], again["waiting"], again["unchanged"]) == (1, 1, 0)
    assert len(values()) == 1


def test_it_is_taken_back_once(osm, inn):
    osm({"toilets": "yes"})
    undo(latest())

    with pytest.raises(AlreadyUndone):
        undo(latest())
    assert Observation.objects.count() == 2


def test_facts_of_others_stay(osm, acceslibre, inn, museum):
    acceslibre({"sanitaires_presence": "True"})
    osm({"toilets": "no"})
    undo(latest())

    assert values() == [("toilet_present", True, "imported", "b1f0")]


def test_who_took_it_back_is_kept(osm, inn):
    user = get_user_model().objects.create_user("editrice")
    osm({"toilets": "yes"})
    undo(latest(), user)

    assert Observation.objects.get(retracts__isnull=False).author == user


def test_the_command(osm, inn, capsys):
    osm({"toilets": "yes"})
    call_command("undo_access", str(latest().pk))

    assert values() == []
    assert "1" in capsys.readouterr().out
    with pytest.raises(CommandError):
        call_command("undo_access", str(latest().pk))
    with pytest.raises(CommandError):
        call_command("undo_access", "999999")


def test_a_decision_of_an_undone_import_is_forgotten(osm, inn):
    osm({"wheelchair": "yes"})
    undo(latest())
    osm({"wheelchair": "yes", "name": "Tout autre", "Y": "43.5"})

    assert SourceRow.objects.filter(batch__undone_at=None).count() == 0
    assert values() == []
