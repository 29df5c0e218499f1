"""The parameters of a search that say what a visitor needs of a place."""

from django.utils.translation import gettext as _

from catalogue.accessibility.needs import NEEDS
from catalogue.accessibility.thresholds import THRESHOLDS, Threshold

from .access import FLAGS, WHOM, Access, known_limits
from .parameters import Parameters, a_number
from .problems import not_a_choice

LONGEST_NAME = 30


def access(parameters: Parameters) -> Access:
    """Needs, and what counts only beside them, which is said where there is none."""
    needs = _needs(parameters)
    own = {one.code: _limit(parameters, one) for one in THRESHOLDS.values()}
    own = {code: value for code, value in own.items() if value is not None}
    flags = {name: parameters.flag(name) for name in FLAGS}
    whom = {code: _name(parameters, WHOM[code]) for code in needs}
    for code in own.keys() - set(known_limits(needs)):
        told = _("“%(label)s” changes nothing for the needs that you chose.")
        if not needs:
            told = _("“%(label)s” counts only once you have chosen a need.")
        parameters.problems.add(
            code, str(own[code]), told, label=THRESHOLDS[code].label
        )
    for name in (name for name in FLAGS if flags[name] and not needs):
        told = _("“%(parameter)s” counts only once you have chosen a need.")
        parameters.problems.add(name, "1", told)
    whom = {code: name for code, name in whom.items() if name}
    for code in NEEDS.keys() - set(needs):
        if name := parameters.one(WHOM[code]):
            told = _("“%(label)s” counts only once you have chosen a need.")
            label = NEEDS[code].short
            parameters.problems.add(WHOM[code], name, told, label=label)
    return Access(needs, own, **flags, whom=whom)


def _name(parameters: Parameters, parameter: str) -> str:
    """One line of at most LONGEST_NAME signs; anything else is left out."""
    name = " ".join(parameters.one(parameter).split())
    if len(name) > LONGEST_NAME or not name.isprintable():
        told = _("A name has at most %(most)s signs: it was left out.")
        parameters.problems.add(parameter, name, told, most=LONGEST_NAME)
        return ""
    return name


def _needs(parameters: Parameters) -> tuple[str, ...]:
    given = parameters.several("need")
    for value in sorted(given - NEEDS.keys()):
        parameters.problems.add("need", value, not_a_choice())
    return tuple(sorted(given & NEEDS.keys()))


def _limit(parameters: Parameters, threshold: Threshold) -> int | None:
    """A personal limit; what lies between two that we tell apart is said."""
    given = parameters.read(
        threshold.code,
        lambda value: a_number(value, threshold.least, threshold.most),
        _("“%(value)s” is no limit for “%(label)s”: from %(least)s to %(most)s."),
        label=threshold.label,
        least=threshold.least,
        most=threshold.most,
    )
    if given is None:
        return None
    limit = threshold.on_grid(given)
    if limit != given:
        told = _("“%(label)s”: we compare with %(limit)s.")
        parameters.problems.add(
            threshold.code, f"{given:g}", told, label=threshold.label, limit=limit
        )
    return limit
