import re

import pytest
from django.contrib.auth import authenticate, get_user_model
from django.core.management import call_command
from wagtail.users.models import UserProfile

pytestmark = pytest.mark.django_db


def said(capsys, *arguments: str) -> str:
    call_command("editor_account", *arguments)
    return capsys.readouterr().out


def password_in(text: str) -> str:
    return re.search(r"Password: (\S+)", text)[1]


def test_the_first_call_makes_the_account_and_prints_its_password(capsys):
    password = password_in(said(capsys))

    assert authenticate(username="editor", password=password)
    assert UserProfile.objects.get().preferred_language == "fr"


def test_a_later_call_prints_no_password_and_changes_none(capsys):
    password = password_in(said(capsys))

    assert "Password" not in said(capsys)
    assert authenticate(username="editor", password=password)


def test_a_new_password_replaces_the_old_one(capsys):
    old = password_in(said(capsys))
    new = password_in(said(capsys, "--new-password"))

    assert new != old
    assert authenticate(username="editor", password=new)
    assert not authenticate(username="editor", password=old)
    assert get_user_model().objects.count() == 1
