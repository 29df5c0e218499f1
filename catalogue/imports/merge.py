"""What a source says anew against what an editor made of it: field by field.

Three values meet: the base (last taken from the source), theirs (what the source
says now) and ours (what the offer holds). Where ours is still the base the source
is the field's master; where an editor has changed it, the editor is.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from .fields import ATTRIBUTE, Values


@dataclass(slots=True)
class Merge:
    """The outcome. `taken`: to be set on the offer; `kept`: theirs, that the
    editor's value keeps out; `given`, `offered`: the reference's new state."""

    taken: Values = field(default_factory=dict)
    kept: Values = field(default_factory=dict)
    given: Values = field(default_factory=dict)
    offered: Values = field(default_factory=dict)


def merge(base: Mapping, theirs: Mapping, ours: Mapping, offered: Mapping) -> Merge:
    """Merge every field of `theirs`; `ours` holds the same fields.

    Fields that the source does not speak of stay as they are.
    """
    result = Merge(given=dict(base), offered=dict(offered))
    for name, new in theirs.items():
        _merge_field(result, name, base.get(name), new, ours[name])
    return result


def _merge_field(result: Merge, name: str, base, new, own) -> None:
    if own == new:  # agreed, whoever wrote it
        _put(result.given, name, new)
        result.offered.pop(name, None)
    elif own == base:
        result.taken[name] = new
        _put(result.given, name, new)
        result.offered.pop(name, None)
    elif new == base:  # nothing new there: the editor's change stands
        result.offered.pop(name, None)
    else:
        result.kept[name] = new
        result.offered[name] = new


def _put(values: Values, name: str, value: object) -> None:
    if value is None:
        values.pop(name, None)
    else:
        values[name] = value


def with_dropped_attributes(theirs: Values, base: Mapping) -> Values:
    """`theirs` with None for the attributes that the source does not give any more."""
    dropped = (
        name for name in base if name.startswith(ATTRIBUTE) and name not in theirs
    )
    return theirs | dict.fromkeys(dropped)
