"""Whether this machine can write documents to print: WeasyPrint needs Pango."""

from ctypes.util import find_library
from functools import cache

LIBRARIES = ("pango-1.0", "pangoft2-1.0")


@cache
def can_print() -> bool:
    return all(find_library(name) for name in LIBRARIES)
