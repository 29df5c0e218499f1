"""The name of the state of what editors say about words: synonyms and promotions.

What is worked out from them is kept under this name, in every process; looking it up
is one tiny query.
"""

from secrets import token_hex
from typing import Any

from .models import WordsVersion

ROW = 1


def version() -> str:
    """Another one after every change; "" before the first. One query."""
    tokens = WordsVersion.objects.values_list("token", flat=True)
    return tokens.filter(pk=ROW).first() or ""


def renew(**kwargs: Any) -> None:
    """Receiver of `post_save` and `post_delete`: in the transaction of the change, so
    that both are seen at once."""
    WordsVersion.objects.update_or_create(pk=ROW, defaults={"token": token_hex(16)})
