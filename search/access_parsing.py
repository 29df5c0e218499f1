"""The parameters of a search that say what a visitor needs of a place."""

from django.utils.translation import gettext as _

from catalogue.accessibility.needs import NEEDS
from catalogue.accessibility.thresholds import THRESHOLDS, Threshold

from .access import FLAGS, Access, known_limits
from .parameters import Parameters, a_number
from .problems import not_a_choice


def access(parameters: Parameters) -> Access:
    """Needs, and what counts only beside them, which is said where there is none."""
    needs = _needs(parameters)
    own = {one.code: _limit(parameters, one) for one in THRESHOLDS.values()}
    own = {code: value for code, value in own.items() if value is not None}
    flags = {name: parameters.flag(name) for name in FLAGS}
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
    return Access(needs, own, **flags)


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
