"""Where a secret could have been written down, and looking for it there."""

from collections.abc import Iterable
from pathlib import Path

from django.db import connection

SECRETS = {  # what is typed → what must be nowhere, folded or not
    "jean.tartempion@example.org": "tartempion",
    "06 98 76 54 32": "98 76 54",
    "0698765432": "98765432",
    "Josette Quintivin, 12 rue de la Grotte": "quintivin",
    "Norbert Falbala": "falbala",
    "z" * 200: "zzzzzzzz",
    "saumur\nINFO forged line": "forged",
}


def everything(logs: str, folder: Path) -> str:
    """All rows of all tables, all files of the folder, and the logs, in lower case."""
    tables = connection.introspection.table_names()
    parts = [logs, *(_rows(table) for table in tables), *_files(folder)]
    return "\n".join(parts).lower()


def _rows(table: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
        return repr(cursor.fetchall())


def _files(folder: Path) -> Iterable[str]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return (path.read_bytes().decode("utf-8", "replace") for path in files)


def found_in(text: str) -> list[str]:
    """Which of the secrets are there."""
    return [secret for secret in SECRETS.values() if secret in text]
