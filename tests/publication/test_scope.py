import pytest

from publication.scope import PUBLIC, Scope


def test_token_is_the_same_for_the_same_rights():
    ours = Scope(kinds=frozenset({"offer", "experience"}))
    theirs = Scope(kinds=frozenset({"experience", "offer"}))

    assert ours.token == theirs.token


@pytest.mark.parametrize(
    "other",
    [
        Scope(audience="trade"),
        Scope(trade=True),
        Scope(kinds=frozenset({"offer"})),
        Scope(reader="key-1"),
    ],
)
def test_token_differs_for_other_rights(other):
    assert other.token != PUBLIC.token
