"""JSON inside a page: data for scripts and machines, never code."""

import msgspec
from django.utils.safestring import SafeString, mark_safe

_ESCAPES = (("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026"))


def json_for_page(data: object) -> SafeString:
    """JSON that cannot end the script element it stands in."""
    written = msgspec.json.encode(data).decode()
    for sign, escape in _ESCAPES:
        written = written.replace(sign, escape)
    return mark_safe(written)
