from search.models import Promotion, Synonym
from search.words.edited import current, steady, version


def test_every_change_gives_another_version(db):
    seen = [version()]
    group = Synonym.objects.create(terms="vtt, vélo tout terrain")
    seen.append(version())
    group.enabled = False
    group.save()
    seen.append(version())
    Promotion.objects.create(words="vtt")
    seen.append(version())
    Synonym.objects.all().delete()
    seen.append(version())

    assert seen[0] == ""
    assert len(set(seen)) == 5
    assert version() == seen[-1]


def test_the_version_is_one_query(db, django_assert_num_queries):
    with django_assert_num_queries(1):
        version()


def test_what_is_done_at_once_looks_it_up_once(db, django_assert_num_queries):
    current()
    with steady(), django_assert_num_queries(1):
        assert version() == current().version
    Synonym.objects.create(terms="vtt, vélo")

    assert current().version == version() != ""
