"""What is counted in buckets, in words: unit(3) → “hours”."""

from django.utils.translation import ngettext


def hours(count: int) -> str:
    return ngettext("hour", "hours", count)


def euros(count: int) -> str:
    return ngettext("euro", "euros", count)


def people(count: int) -> str:
    return ngettext("person", "people", count)


def years(count: int) -> str:
    return ngettext("year old", "years old", count)


def kilometres(count: int) -> str:
    return ngettext("kilometre", "kilometres", count)


def metres(count: int) -> str:
    return ngettext("metre", "metres", count)
