"""Small conversions from what a model holds to what the document says."""

from decimal import ROUND_HALF_UP, Decimal
from functools import cache

from catalogue.document import Texts
from config.languages import CODES


def texts(row, name: str) -> Texts:
    """Language → text of a translated field; languages without text are absent."""
    columns = _columns(name)
    return {code: text for code, column in columns if (text := getattr(row, column))}


@cache
def _columns(name: str) -> list[tuple[str, str]]:
    """(language, column) of a translated field."""
    return [(code, f"{name}_{code}") for code in CODES]


def cents(amount: Decimal | None) -> int | None:
    """Euros as whole cents. A value from a form may be an int or a text."""
    if amount is None:
        return None
    return int((Decimal(amount) * 100).to_integral_value(ROUND_HALF_UP))


def decimal_text(amount: Decimal | None) -> str | None:
    """A decimal without trailing zeros, as text: 5.5, never 5.50."""
    if amount is None:
        return None
    text = f"{Decimal(amount):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
