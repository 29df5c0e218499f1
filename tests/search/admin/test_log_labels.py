from search.admin.log.labels import filter_labels
from search.asking.query import PARAMETERS
from search.log.filters import NO_FILTER


def test_every_filter_has_a_name_for_the_office():
    labels = filter_labels((f"{name}=" for name in PARAMETERS - NO_FILTER), "fr")

    assert [one for one, (label,) in labels.items() if one == f"{label}="] == []


def test_listed_values_are_named_and_what_is_not_kept_is_not():
    asked = "kind=eat&need=deaf&evening=1&weekday=sunday&from=&near="

    assert filter_labels([asked, "gone=x"], "fr") == {
        asked: [
            "Nature : Restauration",
            "Surdité",
            "Ouvert en soirée",
            "Ouvert un dimanche",
            "Ouvert pendant un séjour",
            "Près d’un lieu",
        ],
        "gone=x": ["gone=x"],
    }
