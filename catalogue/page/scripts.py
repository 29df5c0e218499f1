"""JSON inside a page: data for scripts and machines, never code."""

import msgspec
from django.utils.safestring import SafeString, mark_safe

_ESCAPES = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


def json_for_page(data: object) -> SafeString:
    """JSON that cannot end the script element it stands in."""
    return mark_safe(msgspec.json.encode(data).decode().translate(_ESCAPES))
