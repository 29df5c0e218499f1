import re
from pathlib import Path

import pytest

from config import env

README = (env.PROJECT / "README.md").read_text(encoding="utf-8")
SOURCE = Path(env.__file__).read_text(encoding="utf-8")
VARIABLES = sorted(set(re.findall(r'read\.\w+\("([A-Z_]+)"', SOURCE)))


@pytest.mark.parametrize("variable", VARIABLES)
def test_variable_is_documented(variable):
    assert f"| `{variable}` |" in README
    assert re.search(rf"^ *{variable} ", env.__doc__, re.MULTILINE)


def test_secret_key_is_made_once_and_kept_for_this_user_only(monkeypatch, tmp_path):
    monkeypatch.delenv("SECRET_KEY", raising=False)
    monkeypatch.setattr(env, "DATA_DIR", tmp_path / "new")

    first = env.secret_key()

    assert len(first) > 50
    assert env.secret_key() == first
    assert (tmp_path / "new" / "secret-key").stat().st_mode & 0o777 == 0o600


def test_sqlite_is_durable_and_takes_its_lock_at_once(monkeypatch, tmp_path):
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setattr(env, "DATA_DIR", tmp_path / "new")

    options = env.database()["OPTIONS"]

    assert options["transaction_mode"] == "IMMEDIATE"
    assert "journal_mode=WAL" in options["init_command"]
    assert "synchronous=FULL" in options["init_command"]
    assert (tmp_path / "new").is_dir()


def test_postgresql_keeps_its_connections(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql://office@db/cordee")

    settings = env.database()

    assert (settings["NAME"], settings["HOST"], settings["CONN_MAX_AGE"]) == (
        "cordee",
        "db",
        60,
    )
