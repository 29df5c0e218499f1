"""Many rows of one table in one statement, past the making of model instances.

Half of the time of an import went into instances and into Django's insert compiler;
what is left of both here is what a value needs to be stored: `get_db_prep_save`.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, lru_cache

import msgspec
from django.db import connection, models
from django.db.models.fields import NOT_PROVIDED
from modeltranslation.manager import get_translatable_fields_for_model

from config.languages import CODES

Values = Mapping[str, object]
Preparation = Callable[[object], object]
AS_IT_IS = (
    models.CharField,
    models.TextField,
    models.IntegerField,
    models.BooleanField,
    models.FloatField,
    models.ForeignKey,
)
REPEATED = (models.DateField, models.TimeField, models.DecimalField)
REMEMBERED = 1_000  # values of a column; days, hours and prices come again and again


def insert(model: type[models.Model], rows: Sequence[Values]) -> None:
    """Insert rows: column (attname) → value; a column left out has its default.

    The plain column of a translated text gets the first language that has one.
    """
    if rows:
        table = _table(model)
        with connection.cursor() as cursor:
            _write(cursor, table, [table.parameters(row) for row in rows])


def _write(cursor, table: "Table", rows: Sequence[list]) -> None:
    """By COPY where the driver speaks it: it plans and quotes nothing a row."""
    copy = getattr(cursor, "copy", None)
    if copy is None:
        cursor.executemany(table.insert, rows)
        return
    with connection.wrap_database_errors, copy(table.copy) as stream:
        for row in rows:
            stream.write_row(row)


class Table:
    """How the rows of one model are written."""

    def __init__(self, model: type[models.Model]) -> None:
        fields = list(_fields(model))
        self._columns = [_column(field) for field in fields]
        texts = get_translatable_fields_for_model(model) or ()
        self._texts = [(name, _by_language(name)) for name in texts]
        names = ", ".join(connection.ops.quote_name(f.column) for f in fields)
        places = ", ".join(["%s"] * len(fields))
        table = connection.ops.quote_name(model._meta.db_table)
        self.insert = f"INSERT INTO {table} ({names}) VALUES ({places})"  # noqa: S608
        self.copy = f"COPY {table} ({names}) FROM STDIN"

    def parameters(self, row: Values) -> list:
        """The values of a row, in the order of the statement."""
        if self._texts:
            row = dict(row)
            for name, keys in self._texts:
                if text := _first(row, keys):
                    row[name] = text
        return [
            default
            if (value := row.get(key)) is None
            else (prepare(value) if prepare else value)
            for key, prepare, default in self._columns
        ]


def _column(field: models.Field) -> tuple[str, Preparation | None, object]:
    """(key in a row, how its values are prepared, prepared default)."""
    prepare = None if isinstance(field, AS_IT_IS) else _preparation(field)
    default = None
    if field.default is not NOT_PROVIDED or not field.null:
        default = field.get_default()
    if prepare and default is not None:
        default = prepare(default)
    return field.attname, prepare, default


def _preparation(field: models.Field) -> Preparation:
    if isinstance(field, models.JSONField):
        return _json

    def prepare(value: object) -> object:
        return field.get_db_prep_save(field.to_python(value), connection)

    is_repeated = isinstance(field, REPEATED)
    return lru_cache(REMEMBERED)(prepare) if is_repeated else prepare


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()


def _by_language(name: str) -> list[str]:
    return [f"{name}_{code}" for code in CODES]


def _first(row: Values, keys: Sequence[str]) -> object:
    for key in keys:
        if text := row.get(key):
            return text
    return None


def _fields(model: type[models.Model]) -> Iterable[models.Field]:
    return (
        f for f in model._meta.concrete_fields if not isinstance(f, models.AutoField)
    )


@cache
def _table(model: type[models.Model]) -> Table:
    return Table(model)
