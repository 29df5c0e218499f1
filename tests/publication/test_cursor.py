import msgspec
import pytest
from django.core import signing
from django.utils import translation

from publication import cursor
from publication.cursor import Cursor, CursorExpired, Expiry, InvalidCursor

HERE = Cursor(epoch="ab" * 16, position=41, scope="cd" * 8, floor=7)


def test_loads_gives_back_what_dumps_was_given():
    assert cursor.loads(cursor.dumps(HERE)) == HERE


def test_dumps_is_safe_in_an_address():
    assert set(cursor.dumps(HERE)) <= set(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_."
    )


def signed(value: object) -> str:
    return signing.Signer(salt="publication.cursor", sep=".").sign_object(value)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("41", id="a number"),
        pytest.param(cursor.dumps(HERE)[:-1], id="cut short"),
        pytest.param("x" + cursor.dumps(HERE), id="altered"),
        pytest.param(cursor.dumps(HERE) * 2, id="doubled"),
        pytest.param("é.\ud800", id="no text"),
        pytest.param("\0", id="null"),
        pytest.param("a." * 50_000, id="long"),
        pytest.param(signed(["ab", "41", "cd", 0]), id="position is text"),
        pytest.param(signed({"position": 41}), id="of another shape"),
        pytest.param(signing.dumps(msgspec.to_builtins(HERE)), id="other salt"),
    ],
)
def test_loads_refuses_what_we_did_not_issue(text):
    with pytest.raises(InvalidCursor) as caught:
        cursor.loads(text)

    assert (caught.value.status, caught.value.code) == (400, "invalid_cursor")


@pytest.mark.parametrize("reason", Expiry)
def test_expired_says_what_happened_and_what_to_do(reason):
    with translation.override("en"):
        expired = CursorExpired(reason)

    happened, remedy = str(expired).removesuffix(".").split(". ")
    assert (expired.status, expired.code) == (410, "cursor_expired")
    assert remedy == "Take a new snapshot and go on from its cursor"
    assert "cursor" in happened
