from dataclasses import replace

import pytest
from django.contrib.auth.models import Group, User

from publication import kinds
from tests.publication.things import THING


def test_register_refuses_a_code_that_is_taken():
    with pytest.raises(ValueError, match="'thing' is already registered"):
        kinds.register_kind(replace(THING, model="auth.User"))


def test_register_twice_the_same_kind_changes_nothing():
    kinds.register_kind(THING)

    assert kinds.get("thing") == THING


def test_for_model_finds_the_kind_of_a_source():
    assert kinds.for_model(Group) == THING
    assert kinds.for_model(User) is None
