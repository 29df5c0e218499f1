import pytest
from django.core.exceptions import ValidationError

from search.models import Synonym

pytestmark = pytest.mark.django_db  # constraints are checked there


def test_terms_are_tidied():
    group = Synonym(terms=" vtt ,, vélo  tout terrain, vtt,")
    group.full_clean()

    assert group.terms == "vtt, vélo tout terrain"
    assert str(group) == "vtt, vélo tout terrain"


def test_a_way_in_one_direction_needs_one_word():
    group = Synonym(terms="bloc", others="escalade")
    group.full_clean()

    assert str(group) == "bloc → escalade"


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"terms": "vtt"}, "terms"),
        ({"terms": ", ,"}, "terms"),
        ({"terms": "vtt, de la"}, "terms"),
        ({"terms": "vtt", "others": "le"}, "others"),
        ({"terms": ",".join(f"mot{n}" for n in range(21))}, "terms"),
        ({"terms": "vtt, vélo", "language": "xx"}, "language"),
    ],
)
def test_what_the_search_cannot_use_is_refused(given, field):
    with pytest.raises(ValidationError) as refused:
        Synonym(**given).full_clean()
    assert field in refused.value.message_dict
