import pytest
from django.contrib.auth.models import Group

from publication.failures import PartialFailure, all_steps, each_alone

pytestmark = pytest.mark.django_db


def make(name: str) -> int:
    Group.objects.create(name=name)
    if name == "bad":
        raise ValueError("no")
    return 1


def test_each_alone_keeps_the_good_and_undoes_the_bad():
    with pytest.raises(PartialFailure, match=r"bad: ValueError\('no'\)") as caught:
        each_alone(make, ["one", "bad", "two"])

    assert caught.value.done == 2
    assert set(Group.objects.values_list("name", flat=True)) >= {"one", "two"}
    assert not Group.objects.filter(name="bad").exists()


def test_all_steps_tells_every_failure_at_the_end():
    steps = [
        lambda: each_alone(make, ["bad"]),
        lambda: 3,
        lambda: each_alone(make, ["one", "bad"]),
    ]

    with pytest.raises(PartialFailure) as caught:
        all_steps(steps)

    assert caught.value.done == 4
    assert [what for what, error in caught.value.failed] == ["bad", "bad"]
