from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
import time_machine
from django.http import QueryDict
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.accessibility.needs import NEEDS
from catalogue.accessibility.verdict import Answer
from catalogue.models.theme import Theme
from search.asking.access import FLAGS, Access
from search.asking.geo import BBox, Near
from search.asking.parsing import LAST_PAGE, LONGEST_TEXT, MOST_VALUES
from search.asking.problems import MOST
from search.asking.query import SORTS, SearchQuery
from search.asking.when import WEEKDAYS, When
from search.facets import GROUPS
from tests.catalogue.accessibility.test_verdict import own_limits
from tests.factories import CommuneFactory

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def _world():
    CommuneFactory()
    CommuneFactory(insee="2A004", name="Ajaccio", latitude=None, longitude=None)
    Theme.objects.create(name="Nature", slug="nature")
    with time_machine.travel(TODAY, tick=False):
        yield


def parse(address: str, language: str = "fr") -> SearchQuery:
    return SearchQuery.parse(QueryDict(address), language)


def named(query: SearchQuery) -> list[tuple[str, str]]:
    return [(problem.parameter, problem.value) for problem in query.problems]


def test_everything_is_read():
    query = parse(
        "q=+l%27abbaye++en+%C3%A9t%C3%A9+&sector=heritage&sector=cycling&kind=visit"
        "&commune=65286&theme=nature&label=accueil-velo&language=es"
        "&secure_bike_storage=yes&bikes_for_hire=handbike&open=2026-12-25"
        "&near=43.1,-0.05&km=2.5&bbox=-0.2,43,0.1,43.2&sort=name&page=3"
    )

    assert query == SearchQuery(
        language="fr",
        text="l'abbaye en été",
        selections={
            "sector": ("cycling", "heritage"),
            "kind": ("visit",),
            "commune": ("65286",),
            "theme": ("nature",),
            "label": ("accueil-velo",),
            "language": ("es",),
            "attr_secure_bike_storage": ("yes",),
            "attr_bikes_for_hire": ("handbike",),
        },
        filters={
            "when": When(date(2026, 12, 25), date(2026, 12, 25)),
            "near": Near(43.1, -0.05, 2.5),
            "area": BBox(-0.2, 43, 0.1, 43.2),
        },
        sort="name",
        page=3,
    )
    assert query.problems == ()


def test_nothing_asked_is_the_whole_catalogue():
    query = parse("q=&sector=&near=&km=10&open=&bbox=&sort=&page=&format=json&utm_id=7")

    assert query == SearchQuery(language="fr")
    assert query.problems == ()
    assert query.is_empty
    assert query.url() == "?"


def test_near_a_commune_is_near_its_centre():
    query = parse("near=65286&km=5")

    assert query.near == Near(43.0949, -0.0462, 5.0, "65286", "Lourdes")
    assert query.to_params() == [("near", "65286"), ("km", "5")]


@pytest.mark.parametrize(
    ("address", "parameter", "value"),
    [
        ("sector=secteur", "sector", "secteur"),
        ("kind=VISIT", "kind", "VISIT"),
        ("commune=65999", "commune", "65999"),
        ("commune=Lourdes", "commune", "Lourdes"),
        ("theme=' OR 1=1 --", "theme", "' OR 1=1 --"),
        ("label=claimed", "label", "claimed"),
        ("language=xx", "language", "xx"),
        ("secure_bike_storage=no", "secure_bike_storage", "no"),
        ("bikes_for_hire=rocket", "bikes_for_hire", "rocket"),
        ("commune=65%00286", "commune", "65�286"),
        ("theme=nat%ED%A0%80ure", "theme", "nat���ure"),
        ("open=2026-11-22", "open", "2026-11-22"),
        ("open=2026-02-30", "open", "2026-02-30"),
        ("open=2026-W48-1", "open", "2026-W48-1"),
        ("open=20261225", "open", "20261225"),
        ("open=25/12/2026", "open", "25/12/2026"),
        ("open=2029-01-01", "open", "2029-01-01"),
        ("open=9999-12-31", "open", "9999-12-31"),
        ("open=tomorrow", "open", "tomorrow"),
        ("from=2026-11-22", "from", "2026-11-22"),
        ("to=2026-11-22", "to", "2026-11-22"),
        ("to=2029-01-01", "to", "2029-01-01"),
        ("from=tomorrow", "from", "tomorrow"),
        ("at=25:00", "at", "25:00"),
        ("at=9:00", "at", "9:00"),
        ("at=٠٩:٠٠", "at", "٠٩:٠٠"),
        ("evening=yes", "evening", "yes"),
        ("weekday=sun", "weekday", "sun"),
        ("unknown=when", "unknown", "when"),
        ("near=91,0", "near", "91,0"),
        ("near=43.1", "near", "43.1"),
        ("near=43.1,0,0", "near", "43.1,0,0"),
        ("near=nan,nan", "near", "nan,nan"),
        ("near=inf,0", "near", "inf,0"),
        ("near=1e1,1e1", "near", "1e1,1e1"),
        ("near=٤٣,٠", "near", "٤٣,٠"),
        ("near=65999", "near", "65999"),
        ("near=2A004", "near", "2A004"),
        ("near=POINT(0 0)", "near", "POINT(0 0)"),
        ("near=/vsicurl/http://localhost/", "near", "/vsicurl/http://localhost/"),
        ("near=43,0&km=0", "km", "0"),
        ("near=43,0&km=-1", "km", "-1"),
        ("near=43,0&km=1000000000", "km", "1000000000"),
        ("near=43,0&km=NaN", "km", "NaN"),
        ("near=43,0&km=1_0", "km", "1_0"),
        ("bbox=0.2,43,0.1,44", "bbox", "0.2,43,0.1,44"),
        ("bbox=0.1,44,0.2,43", "bbox", "0.1,44,0.2,43"),
        ("bbox=0,43,0,44", "bbox", "0,43,0,44"),
        ("bbox=170,-10,-170,10", "bbox", "170,-10,-170,10"),
        ("bbox=0,43,0.1", "bbox", "0,43,0.1"),
        ("bbox=NaN,NaN,NaN,NaN", "bbox", "NaN,NaN,NaN,NaN"),
        ("bbox=-500,43,0.1,44", "bbox", "-500,43,0.1,44"),
        ("sort=price", "sort", "price"),
        ("sort=distance", "sort", "distance"),
        ("sort=date", "sort", "date"),
        ("sort=relevance", "sort", "relevance"),
        ("page=0", "page", "0"),
        ("page=-1", "page", "-1"),
        ("page=1000000000", "page", "1000000000"),
        ("page=1e3", "page", "1e3"),
        ("page=٣", "page", "٣"),
        (f"page={LAST_PAGE + 1}", "page", str(LAST_PAGE + 1)),
        ("_connector=OR", "_connector", "OR"),
        ("order_by=provider.siret", "order_by", "provider.siret"),
        ("kind__regex=.*", "kind__regex", ".*"),
        ("__proto__=1", "__proto__", "1"),
        ("q=v%00elo", "q", "v�elo"),
        ("q=v%E2%80%AEelo", "q", "v�elo"),
    ],
)
def test_what_is_unknown_or_impossible_is_named_and_left_out(address, parameter, value):
    query = parse(address)

    assert named(query) == [(parameter, value)]
    assert all(problem.sentence for problem in query.problems)
    kept = {name for name, _ in query.to_params()} - {"near", "q"}
    assert kept == set()


def test_near_is_kept_where_only_the_distance_is_wrong():
    assert parse("near=43,0&km=0").near == Near(43, 0, 10.0)


def test_words_are_kept_without_what_no_text_holds():
    assert parse("q=v%00elo%E2%80%AE lac").text == "v elo lac"


@pytest.mark.parametrize("name", ["utm_source", "gclid", "fbclid", "_ga", "mtm_cid"])
def test_trackers_are_ignored_in_silence(name):
    assert parse(f"{name}=x").problems == ()


def test_a_long_text_is_cut_and_said():
    query = parse("q=" + "a" * 8192)

    assert query.text == "a" * LONGEST_TEXT
    assert named(query) == [("q", "a" * 80 + "…")]


def test_a_value_given_twice_is_said_and_the_last_one_counts():
    query = parse("page=2&page=3")

    assert query.page == 3
    assert named(query) == [("page", "2")]


def test_thousands_of_mistakes_get_few_sentences():
    query = parse("&".join(f"p{number}=x" for number in range(900)))

    assert len(query.problems) == MOST + 1
    assert str(900 - MOST) in query.problems[-1].sentence


def test_thousands_of_values_are_cut():
    for number in range(100):
        CommuneFactory(insee=f"31{number:03d}", name="Toulouse")
    query = parse("&".join(f"commune=31{number:03d}" for number in range(100)))

    assert len(query.selections["commune"]) == MOST_VALUES
    assert [problem.parameter for problem in query.problems] == ["commune"]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_percent_signs_in_values_do_no_harm(language):
    assert named(parse("kind=%25(x)s&%25d=%25s", language)) == [
        ("kind", "%(x)s"),
        ("%d", "%s"),
    ]


@pytest.mark.parametrize(
    ("address", "sorts"),
    [
        ("", ("name",)),
        ("q=lac", ("relevance", "name")),
        ("near=43,0", ("distance", "name")),
        ("kind=event", ("date", "name")),
        ("kind=event&kind=visit", ("name",)),
        ("q=lac&kind=event", ("relevance", "date", "name")),
        ("q=lac&near=43,0", ("relevance", "distance", "name")),
    ],
)
def test_orders_are_those_that_mean_something(address, sorts):
    query = parse(address)

    assert query.sorts == sorts
    assert query.sort == sorts[0]


def test_default_order_is_no_part_of_the_address():
    assert parse("q=lac&sort=relevance&page=1&near=43,0&km=10").url() == (
        "?q=lac&near=43%2C0"
    )


def test_changes_lead_back_to_the_first_page():
    query = parse("q=lac&near=43,0&sort=distance&page=4")

    assert query.with_page(5).url() == "?q=lac&near=43%2C0&sort=distance&page=5"
    assert query.with_value("kind", "eat").to_params() == [
        ("q", "lac"),
        ("kind", "eat"),
        ("near", "43,0"),
        ("sort", "distance"),
    ]
    assert query.with_value("kind", "eat").without_value("kind", "eat").page == 1
    assert query.with_filter("near", None).url() == "?q=lac"


def test_a_group_that_does_not_exist_is_a_mistake_of_ours():
    with pytest.raises(KeyError):
        parse("").with_value("colour", "red")


DEGREES = st.floats(-80, 80).map(lambda value: round(value, 5) + 0.0)


def _boxes(edges: list[float]) -> BBox:
    west, south = edges[0], edges[1]
    return BBox(west, south, round(west + 1, 5), round(south + 1, 5))


@st.composite
def whens(draw) -> When | None:
    first = draw(st.integers(0, 500).map(lambda number: TODAY + timedelta(number)))
    last = first + timedelta(draw(st.integers(0, 20)))
    days = draw(st.sampled_from([(first, last), (None, None)]))
    hour = st.builds(time, st.integers(0, 23), st.sampled_from([0, 15, 30, 45]))
    asked = When(*days, at=draw(st.none() | hour), evening=draw(st.booleans()))
    weekdays = draw(st.sets(st.integers(0, 6), max_size=3))
    whole = replace(asked, weekdays=tuple(weekdays))
    return (whole if whole.days(TODAY) else asked) or None


@st.composite
def queries(draw) -> SearchQuery:
    listed = [group for group in GROUPS.values() if group.listed]
    chosen = draw(st.lists(st.sampled_from(listed), max_size=3))
    selections = {
        group.code: tuple(draw(st.sets(st.sampled_from(group.listed), min_size=1)))
        for group in chosen
    }
    near = draw(
        st.one_of(
            st.none(),
            st.just(Near(43.0949, -0.0462, 10.0, "65286", "Lourdes")),
            st.builds(Near, DEGREES, DEGREES, st.sampled_from([0.1, 2.5, 10.0, 200.0])),
        )
    )
    access = Access(
        tuple(draw(st.sets(st.sampled_from(sorted(NEEDS)), max_size=3))),
        draw(own_limits),
        **{name: draw(st.booleans()) for name in FLAGS},
    )
    words = st.lists(st.text("aàbcéœ'&=+%#", min_size=1, max_size=9), max_size=4)
    return SearchQuery(
        language=draw(st.sampled_from(["fr", "en"])),
        text=" ".join(draw(words)),
        selections=selections,
        access=access,
        filters={
            "when": draw(st.none() | whens()),
            "near": near,
            "area": draw(
                st.none() | st.lists(DEGREES, min_size=2, max_size=2).map(_boxes)
            ),
        },
        sort=draw(st.sampled_from([*SORTS, ""])),
        page=draw(st.integers(1, LAST_PAGE)),
    )


@settings(max_examples=60, deadline=None)
@given(queries())
def test_an_address_leads_back_to_its_query(query):
    again = parse(query.url().removeprefix("?"), query.language)

    assert again == query
    assert again.problems == ()
    assert again.to_params() == query.to_params()


ANY = st.characters(exclude_categories=())  # lone surrogates too
NAMES = st.sampled_from(
    [
        "from",
        "to",
        "at",
        "weekday",
        "evening",
        "unknown",
        "q",
        "sector",
        "commune",
        "theme",
        "open",
        "near",
        "km",
        "bbox",
        "along",
        "along_km",
        "sort",
        "page",
    ]
)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(NAMES | st.text(ANY, max_size=8), st.text(ANY, max_size=40))))
def test_no_rubbish_raises(pairs):
    given_params = QueryDict(mutable=True)
    for name, value in pairs:
        given_params.appendlist(name, value)

    query = SearchQuery.parse(given_params, "fr")

    for problem in query.problems:
        problem.sentence.encode()
        (problem.parameter + problem.value).encode()
    query.url().encode()
    assert parse(query.url().removeprefix("?")) == query


def test_facets_of_attributes_follow_the_sectors():
    codes = set(GROUPS)

    assert {"attr_secure_bike_storage", "attr_bikes_for_hire", "attr_period"} <= codes
    assert "attr_distance_to_route_m" not in codes


def test_an_address_with_needs_has_one_form():
    query = parse(
        "verified=1&need=deaf&slope=8&width=68.4&need=wheelchair&not_suiting=1"
    )

    assert query.access == Access(
        ("wheelchair", "deaf"), {"width": 69, "slope": 8}, verified=True
    )
    assert query.url() == "?need=wheelchair&need=deaf&width=69&slope=8&verified=1"


def test_limits_that_no_need_knows_are_not_asked():
    assert Access(("deaf",), {"width": 60}) == Access(("deaf",))
    assert Access((), {"width": 60}, alone=True, verified=True) == Access()
    assert parse("need=deaf").access.shown == (Answer.SUITS, Answer.UNKNOWN)


def test_a_search_with_needs_is_not_the_whole_catalogue():
    assert not parse("need=deaf").is_empty
    assert parse("width=60").is_empty


@pytest.mark.parametrize(
    ("address", "asked", "url"),
    [
        (
            "from=2026-12-03&to=2026-12-03",
            When(date(2026, 12, 3), date(2026, 12, 3)),
            "?open=2026-12-03",
        ),
        (
            "from=2026-12-03",
            When(date(2026, 12, 3), date(2026, 12, 9)),
            "?from=2026-12-03&to=2026-12-09",
        ),
        (
            "to=2026-12-03",
            When(date(2026, 11, 23), date(2026, 12, 3)),
            "?from=2026-11-23&to=2026-12-03",
        ),
        (
            "from=2026-11-20&to=2026-12-03",
            When(date(2026, 11, 23), date(2026, 12, 3)),
            "?from=2026-11-23&to=2026-12-03",
        ),
        (
            "weekday=sunday&weekday=saturday&evening=1",
            When(weekdays=(5, 6), evening=True),
            "?evening=1&weekday=saturday&weekday=sunday",
        ),
        ("at=14:30", When(at=time(14, 30)), "?at=14%3A30"),
        (
            "weekday=" + "&weekday=".join(WEEKDAYS) + "&at=00:00",
            When(at=time(0)),
            "?at=00%3A00",
        ),
    ],
)
def test_when_has_one_form(address, asked, url):
    query = parse(address)

    assert query.filters["when"] == asked
    assert query.url() == url
    assert query.problems == ()


@pytest.mark.parametrize(
    ("address", "kept", "problem"),
    [
        ("open=2026-12-03&from=2026-12-05", "?open=2026-12-03", ("from", "2026-12-05")),
        (
            "from=2026-12-05&to=2026-12-03",
            "?from=2026-12-05&to=2026-12-11",
            ("to", "2026-12-03"),
        ),
        ("open=2026-12-03&weekday=sunday", "?open=2026-12-03", ("weekday", "sunday")),
        (
            "from=2026-12-01&to=2026-12-03&weekday=sunday",
            "?from=2026-12-01&to=2026-12-03",
            ("weekday", "sunday"),
        ),
        ("at=14:30&evening=1", "?at=14%3A30", ("evening", "1")),
        ("at=14:32", "?at=14%3A30", ("at", "14:32")),
    ],
)
def test_what_contradicts_another_is_named(address, kept, problem):
    query = parse(address)

    assert query.url() == kept
    assert named(query) == [problem]


@pytest.mark.parametrize(
    ("now", "url"),
    [
        (datetime(2026, 11, 23, 9, 0, 20, tzinfo=UTC), "?open=2026-11-23&at=10%3A00"),
        (datetime(2026, 11, 23, 9, 1, tzinfo=UTC), "?open=2026-11-23&at=10%3A15"),
        (datetime(2026, 11, 23, 22, 50, tzinfo=UTC), "?open=2026-11-24&at=00%3A00"),
    ],
)
def test_now_is_the_next_quarter_of_an_hour_in_paris(now, url):
    with time_machine.travel(now, tick=False):
        assert parse("open=now").url() == url


def test_what_is_not_known_can_be_listed():
    query = parse("open=2026-12-03&unknown=when")

    assert query.unknown == "when"
    assert query.url() == "?open=2026-12-03&unknown=when"
    assert query.with_filter("when", None).url() == "?"
