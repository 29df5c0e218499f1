"""Finding offers by words, for the editor: accents and capitals do not matter.

Plain SQL over the titles, the commune and the provider: Wagtail's full-text search
costs a correlated sub-query a row on SQLite.
"""

import unicodedata
from functools import lru_cache

from django.db.models import F, Func, QuerySet, TextField, Value
from django.db.models.functions import Coalesce, Concat

ACCENTED = "àâäáãåçéèêëíìîïñóòôöõúùûüýÿ"
PLAIN = "aaaaaaceeeeiiiinooooouuuuyy"
LETTERS = {"œ": "oe", "æ": "ae", "’": "'"}
PIECES = ("title_fr", "title_en", "commune__name", "provider__trade_name")
MOST_WORDS = 8


@lru_cache(maxsize=50_000)
def fold(text: str) -> str:
    """Lower case, without accents; one apostrophe, no ligatures."""
    decomposed = unicodedata.normalize("NFD", text.casefold())
    plain = "".join(c for c in decomposed if not unicodedata.combining(c))
    for letter, plainer in LETTERS.items():
        plain = plain.replace(letter, plainer)
    return plain


class Fold(Func):
    """`fold` in the database: a function of ours on SQLite, `translate` elsewhere."""

    function = "cordee_fold"
    output_field = TextField()

    def as_sqlite(self, compiler, connection, **extra):
        connection.ensure_connection()
        sqlite = connection.connection
        sqlite.create_function(self.function, 1, fold, deterministic=True)
        return super().as_sql(compiler, connection, **extra)

    def as_postgresql(self, compiler, connection, **extra):
        folded = f"translate(lower(%(expressions)s), '{ACCENTED}', '{PLAIN}')"
        for letter, plainer in LETTERS.items():
            quoted = plainer.replace("'", "''")
            folded = f"replace({folded}, '{letter}', '{quoted}')"
        return super().as_sql(compiler, connection, template=folded, **extra)


def matching(offers: QuerySet, words: str) -> QuerySet:
    """The offers that hold every one of `words` in one of `PIECES`."""
    wanted = fold(words).split()[:MOST_WORDS]
    if not wanted:
        return offers
    found = offers.alias(_said=Fold(_joined(PIECES)))
    for word in wanted:
        found = found.filter(_said__contains=word)
    return found


def _joined(fields) -> Concat:
    pieces = [Coalesce(F(field), Value("")) for field in fields]
    spaced = [part for piece in pieces for part in (piece, Value(" "))]
    return Concat(*spaced, output_field=TextField())
