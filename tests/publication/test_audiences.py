import pytest

from publication.audiences import narrowed, readers


def test_readers_of_public_rows_include_the_trade():
    assert readers("public") == {"public", "trade"}
    assert readers("trade") == {"trade"}


@pytest.mark.parametrize(
    ("earlier", "now", "told"),
    [
        pytest.param((), "public", "", id="new"),
        pytest.param(("", "public"), "public", "", id="unchanged"),
        pytest.param(("", "public"), "trade", "public", id="narrowed"),
        pytest.param(("public", "trade"), "trade", "public", id="stays narrowed"),
        pytest.param(("public", "trade"), "public", "", id="widened again"),
        pytest.param(("", "trade"), "trade", "", id="always for the trade"),
    ],
)
def test_narrowed_names_those_who_lose_the_row(earlier, now, told):
    assert narrowed(earlier, now) == told
