from datetime import date

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from catalogue.accessibility import recording
from catalogue.models import Observation
from tests.factories import OfferFactory, publish

pytestmark = pytest.mark.django_db
URL = "/admin/reports/access/"


def observe(offer, fact: str, value, method: str = "measured", **about) -> None:
    row = Observation(
        offer=offer,
        fact=fact,
        value=value,
        method=method,
        source="office",
        accepted_at=timezone.now(),
        **{"observed_on": date(2026, 5, 2), **about},
    )
    with transaction.atomic():
        recording.record([row])


@pytest.fixture
def offers():
    found = [publish(OfferFactory(sectors=["heritage"])) for _ in range(3)]
    observe(found[0], "entrance_door_width_cm", 90)
    observe(
        found[0], "entrance_door_width_cm", 70, "declared", observed_on=date.today()
    )
    observe(found[1], "toilet_adapted", True, expires_on=date(2025, 1, 1))
    return found


def test_report_shows_coverage_and_where_to_look_next(as_editor, offers):
    response = as_editor.get(URL)

    report = response.context["report"]
    assert response.status_code == 200
    assert [row.label for row in report.coverage][:2] == [
        "Toutes les fiches",
        "Tourisme accessible",
    ]
    assert {cell.unknown for cell in report.coverage[0].cells} == {3}
    assert len(report.round) == 3
    assert [one.pk for one in report.contested] == [offers[0].pk]
    assert [one.pk for one in report.stale] == [offers[1].pk]
    assert "Prochaine tournée" in response.content.decode()


def test_report_asks_no_more_of_the_database_for_more_offers(as_editor, offers):
    as_editor.get(URL)
    with CaptureQueriesContext(connection) as few:
        as_editor.get(URL)
    for _ in range(5):
        observe(publish(OfferFactory()), "toilet_adapted", True)

    with CaptureQueriesContext(connection) as more:
        as_editor.get(URL)

    assert len(more) == len(few)


def test_report_of_one_need(as_editor, offers):
    response = as_editor.get(URL, {"need": "deaf"})

    assert {visit.gained for visit in response.context["report"].round} == {1}
    assert as_editor.get(URL, {"need": "rubbish"}).status_code == 200


def test_coverage_as_csv(as_editor, offers):
    response = as_editor.get(URL, {"format": "csv"})

    rows = response.content.decode("utf-8-sig").splitlines()
    assert rows[0] == "Filière;Besoin;Convient;Ne convient pas;Inconnu"
    assert rows[1] == "Toutes les fiches;Fauteuil roulant;0;0;3"


def test_partner_does_not_read_the_report(as_partner):
    assert as_partner.get(URL).status_code == 302
