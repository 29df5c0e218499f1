import pytest

from search.engines import EmbeddedEngine, Engine


@pytest.fixture(params=["embedded"])
def any_engine(request, tmp_path) -> Engine:
    """Each engine in turn, without an index."""
    return EmbeddedEngine(tmp_path / "search")
