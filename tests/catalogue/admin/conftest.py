"""People of an office, each with a client of their own."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.test import Client
from wagtail.users.models import UserProfile

from catalogue.admin.groups import EDITORS, MODERATORS, PARTNERS


def person(name: str, group: str = "", **kwargs):
    """A user of one group, who reads the admin in French."""
    user = get_user_model().objects.create_user(name, password=name, **kwargs)
    if group:
        user.groups.add(Group.objects.get(name=group))
    profile = UserProfile.get_for_user(user)
    profile.preferred_language = "fr"
    profile.save()
    return user


def client_of(user) -> Client:
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def editor(db):
    return person("editrice", EDITORS)


@pytest.fixture
def moderator(db):
    return person("moderateur", MODERATORS)


@pytest.fixture
def partner(db):
    return person("prestataire", PARTNERS)


@pytest.fixture
def as_editor(editor):
    return client_of(editor)


@pytest.fixture
def as_moderator(moderator):
    return client_of(moderator)


@pytest.fixture
def as_partner(partner):
    return client_of(partner)
