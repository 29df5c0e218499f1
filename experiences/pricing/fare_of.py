"""Which fare of a document somebody pays."""

from collections.abc import Iterable, Sequence
from datetime import date

from msgspec.structs import replace

from experiences.document import Departure, Fare


def in_force(
    fares: Iterable[Fare], day: date, departure: Departure | None = None
) -> list[Fare]:
    """The fares of that day of departure. Where the departure has a price of its own,
    adults pay that, and nobody more."""
    held = [one for one in fares if _holds(one, day)]
    if departure is None or departure.amount is None:
        return held
    return [_of_departure(one, departure.amount) for one in held]


def fare_of(
    fares: Iterable[Fare], size: int, age: int | None = None, step: str = ""
) -> Fare | None:
    """Of a person in a group of `size`; `age` null: an adult. Whose age has no fare
    pays as adults do. None: there is no fare for that."""
    own = [one for one in fares if one.step == step and _is_for(one, size)]
    by_age = (one for one in own if has_ages(one) and _is_of_age(one, age))
    adults = (one for one in own if not has_ages(one))
    return next(by_age, None) or next(adults, None)


def smallest(fares: Sequence[Fare]) -> int:
    """The smallest group that has a fare; 0: there are none."""
    return min((one.minimum_persons or 1 for one in fares if not one.step), default=0)


def largest(fares: Sequence[Fare]) -> int | None:
    """The largest group that has a fare; None: no limit."""
    ends = [one.maximum_persons for one in fares if not one.step]
    return None if None in ends else max(ends, default=None)


def has_ages(fare: Fare) -> bool:
    return fare.age_min is not None or fare.age_max is not None


def _holds(fare: Fare, day: date) -> bool:
    begun = fare.valid_from is None or fare.valid_from <= day
    return begun and (fare.valid_until is None or fare.valid_until >= day)


def _of_departure(fare: Fare, amount: int) -> Fare:
    if fare.step or fare.unit != "person":
        return fare
    own = min(fare.amount, amount) if has_ages(fare) else amount
    return replace(fare, amount=own)


def _is_for(fare: Fare, size: int) -> bool:
    most = fare.maximum_persons
    return (fare.minimum_persons or 1) <= size and (most is None or size <= most)


def _is_of_age(fare: Fare, age: int | None) -> bool:
    if age is None:
        return False
    return (fare.age_min or 0) <= age and (fare.age_max is None or age <= fare.age_max)
