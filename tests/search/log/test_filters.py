from datetime import timedelta
from urllib.parse import urlencode

import pytest
from django.http import QueryDict
from django.utils.timezone import localdate

from search.asking.query import SearchQuery
from search.facets import GROUPS
from search.log.filters import filters

pytestmark = pytest.mark.django_db


def counted(address: str) -> str:
    return filters(SearchQuery.parse(QueryDict(address), "fr"))


def test_listed_values_are_kept_in_the_canonical_order():
    address = "need=wheelchair&kind=visit&sector=heritage&kind=eat&q=vtt&sort=name"

    assert counted(address) == "sector=heritage&kind=eat&kind=visit&need=wheelchair"


def test_places_days_and_own_limits_are_only_named(lourdes):
    address = "near=43.09491,-0.04622&km=7&open=2026-12-24&bbox=-1,42,1,44"
    found = counted(f"need=wheelchair&entrance_door_width_cm=71&{address}")

    assert not {"43", "12-24", "71", "42"} & set(found.replace("=", "&").split("&"))
    assert "near=" in found.split("&")
    assert "open=" in found.split("&")
    assert "bbox=" in found.split("&")
    assert "km" not in found


def test_a_stay_is_only_named_and_a_day_of_the_week_is_kept():
    today = localdate()
    stay = f"from={today}&to={today + timedelta(days=9)}&at=21:00"
    found = counted(f"{stay}&weekday=sunday&unknown=when")

    assert found == "at=&from=&weekday=sunday"


def test_a_commune_is_kept_since_many_live_there(lourdes):
    assert counted("near=65286&km=5") == "near=65286"


def test_more_values_than_fit_are_only_named(lourdes):
    asked = {GROUPS[code].parameter: GROUPS[code].listed for code in ("fact", "kind")}

    assert counted(urlencode(asked, doseq=True)) == "kind=&fact="
