"""What an editor should look at in an expression that is valid."""

from django.utils.translation import gettext as _

from .expression import Hours
from .grammar import DAY_MINUTES, Rule
from .overlap import replaces_earlier


def advice(hours: Hours) -> list[str]:
    """Sentences in the active language, in the order of the rules."""
    return [
        sentence
        for number, rule in enumerate(hours.rules)
        for sentence in (
            *_about_replacing(hours.rules, number),
            *_about_whole_days(rule),
        )
    ]


def _about_replacing(rules: tuple[Rule, ...], number: int) -> list[str]:
    if not replaces_earlier(rules, number):
        return []
    text = _(
        "“%(rule)s” replaces what earlier rules say for its days. To add to them, "
        "put a comma before it instead of the semicolon."
    )
    return [text % {"rule": rules[number].text}]


def _about_whole_days(rule: Rule) -> list[str]:
    if any(
        _is_a_whole_day(span.start.minutes, span.end_minutes) for span in rule.times
    ):
        text = _("“%(rule)s” means 24 hours: is that so?")
        return [text % {"rule": rule.text}]
    if rule.state == "open" and not rule.times and rule.when != "24/7":
        text = _(
            "“%(rule)s” gives no times, which means day and night. If the hours are "
            "not known, write unknown after it."
        )
        return [text % {"rule": rule.text}]
    return []


def _is_a_whole_day(start: int, end: int | None) -> bool:
    return end is not None and end - start >= DAY_MINUTES
