"""Opening hours in sentences that a visitor reads.

A rule that we cannot word is shown as it is written, and said to be so: better a
formula than a wrong sentence.
"""

from .expression import HOURS_NOT_GIVEN, Hours, read, spelling
from .grammar import Rule, parse_rules
from .overlap import closes_named_weekdays, replaces_earlier
from .selectors import Selectors
from .wording import WORDINGS, Wording
from .wording.dates import dates_in_words, years_in_words
from .wording.days import days_in_words, weeks_in_words
from .wording.phrases import NotWordedError
from .wording.times import times_in_words


def in_words(hours: Hours, language: str) -> list[str]:
    """A sentence per rule, in the order of the rules, without a final stop.

    Raises ``KeyError`` for a language that ``wording`` does not have.
    """
    words = WORDINGS[language]
    rules = _readable(hours)
    return [
        _capital(_sentence(words, rule, replaces=replaces_earlier(rules, number)))
        for number, rule in enumerate(rules)
    ]


def _readable(hours: Hours) -> tuple[Rule, ...]:
    """The rules, in the library's normal form where only that reads straight on."""
    if not _contradicts_itself(hours.rules):
        return hours.rules
    normal = parse_rules(spelling(read(hours.normalised).normalize()))
    return hours.rules if _contradicts_itself(normal) else normal


def _contradicts_itself(rules: tuple[Rule, ...]) -> bool:
    return any(
        replaces_earlier(rules, number) or closes_named_weekdays(rules, number)
        for number in range(len(rules))
    )


def _sentence(words: Wording, rule: Rule, *, replaces: bool) -> str:
    try:
        text = _with_comment(words, rule, _rule(words, rule))
    except NotWordedError:
        text = words.as_written.format(text=rule.text)
    if rule.separator == " || ":
        text = words.otherwise.format(text=text)
    return words.replaces.format(text=text) if replaces else text


def _with_comment(words: Wording, rule: Rule, text: str) -> str:
    if not rule.comment or rule.comment == HOURS_NOT_GIVEN:
        return text
    return words.comment.format(text=text, comment=rule.comment)


def _rule(words: Wording, rule: Rule) -> str:
    if rule.selectors is None:
        raise NotWordedError
    when = _when(words, rule.selectors)
    times = times_in_words(words, rule.times)
    return words.polish(_WRITERS[rule.state](words, rule, when, times))


def _when(words: Wording, selectors: Selectors) -> str:
    parts = (
        years_in_words(words, selectors.years),
        dates_in_words(words, selectors.dates),
        weeks_in_words(words, selectors.weeks),
        days_in_words(words, selectors.days),
    )
    return words.when_glue.join(part for part in parts if part)


def _open(words: Wording, rule: Rule, when: str, times: str) -> str:
    if times:
        return _with_hours(words, rule, when or words.every_day, times)
    if not when:
        return words.always
    return words.open_when.format(when=when, what=words.all_day)


def _with_hours(words: Wording, rule: Rule, when: str, times: str) -> str:
    dated = rule.selectors and not rule.selectors.days and when != words.every_day
    template = words.hours_after_dates if dated else words.hours_after_days
    return template.format(when=when, hours=times)


def _closed(words: Wording, rule: Rule, when: str, times: str) -> str:
    if times:
        return words.closed_hours.format(when=when or words.every_day, hours=times)
    return words.closed_when.format(when=when) if when else words.closed


def _unknown(words: Wording, rule: Rule, when: str, times: str) -> str:
    if rule.comment == HOURS_NOT_GIVEN:
        return words.hours_not_given.format(when=when or words.every_day)
    if times:
        when = _with_hours(words, rule, when or words.every_day, times)
    return words.to_confirm_when.format(when=when) if when else words.to_confirm


_WRITERS = {"open": _open, "closed": _closed, "unknown": _unknown}


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
