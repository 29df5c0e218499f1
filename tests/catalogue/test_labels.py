from datetime import date

import pytest

from catalogue.build.staleness import stale_on
from catalogue.document import Label, OfferDocument
from catalogue.labels import last_day, status
from search.facets.values import labels_in_force

END = date(2026, 12, 31)  # of the scheme Qualité Tourisme
AWARD = Label(
    "qualite-tourisme", awarded_on=date(2025, 1, 1), expires_on=date(2028, 1, 1)
)
OFFER = OfferDocument(
    id="1", code="1", kind="stay", path={}, title={"fr": "Auberge"}, labels=[AWARD]
)


@pytest.mark.parametrize(
    ("day", "said", "found"),
    [(END, "in_force", ["qualite-tourisme"]), (date(2027, 1, 1), "expired", [])],
)
def test_a_label_ends_with_its_scheme_on_the_page_and_in_the_search(day, said, found):
    assert status(AWARD, day) == said
    assert labels_in_force(OFFER, day) == found


def test_last_day_is_the_label_s_own_where_it_comes_first():
    sooner = Label("qualite-tourisme", expires_on=date(2026, 6, 30))

    assert last_day(sooner) == date(2026, 6, 30)


def test_the_day_after_the_scheme_the_document_is_stale():
    assert stale_on(OFFER, [], date(2026, 11, 23)) == date(2027, 1, 1)
