import pytest

from search.engines import EmbeddedEngine, Engine


@pytest.fixture(params=["embedded", "elasticsearch"])
def any_engine(request, tmp_path) -> Engine:
    """Each engine in turn, without an index."""
    if request.param == "embedded":
        return EmbeddedEngine(tmp_path / "search")
    return request.getfixturevalue("elasticsearch")
