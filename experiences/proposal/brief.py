"""What a programme is asked for."""

from dataclasses import dataclass, field
from datetime import date

from experiences.feasibility.group import Group

from .paces import PACES

LUNCH, DINNER = "lunch", "dinner"
MOST_DAYS = 7
KILOMETRES = {  # how far from the base one goes, unless the brief says otherwise
    "foot": 4.0,
    "bicycle": 15.0,
    "car": 30.0,
    "coach": 40.0,
    "adapted_vehicle": 30.0,
    "public_transport": 25.0,
}


@dataclass(frozen=True, slots=True)
class Base:
    """Where one sets out and comes back to. Degrees in WGS 84; `insee`: its commune,
    "" for a point on the map."""

    latitude: float
    longitude: float
    name: str = ""
    insee: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """`first` … `latest`: days on which it may begin; `latest` null: on `first`.

    `sectors`: codes; none: all of them. `budget`: cents by person for all of it; null:
    no limit. `pace`: of `paces.PACES`. `must_haves`: ids of offers. `mode`: how one
    gets about. `meals`: of LUNCH and DINNER, at a table; `night`: in a bed that is
    chosen too. `unknown_access`: offers of which it is not known whether they suit the
    group may stand in it. `km`: from the base; null: by the mode. `language`: of the
    texts. `seed`: the same brief and seed make the same plan; another, perhaps another.

    ValueError for a number of days, a pace, a mode or a meal that there is not.
    """

    base: Base
    first: date
    latest: date | None = None
    days: int = 1
    group: Group = field(default_factory=Group)
    sectors: tuple[str, ...] = ()
    budget: int | None = None
    pace: str = "calm"
    must_haves: tuple[str, ...] = ()
    mode: str = "car"
    meals: tuple[str, ...] = (LUNCH,)
    night: bool = True
    unknown_access: bool = False
    km: float | None = None
    language: str = "fr"
    seed: int = 1

    def __post_init__(self) -> None:
        if not 1 <= self.days <= MOST_DAYS:
            raise ValueError(f"{self.days} days: from 1 to {MOST_DAYS}")
        if self.pace not in PACES:
            raise ValueError(f"no such pace: {self.pace}")
        if self.mode not in KILOMETRES:
            raise ValueError(f"no such mode: {self.mode}")
        if unknown := set(self.meals) - {LUNCH, DINNER}:
            raise ValueError(f"no such meal: {sorted(unknown)}")
        if self.latest is not None and self.latest < self.first:
            raise ValueError("the latest day of departure is before the first")

    @property
    def reach(self) -> float:
        """Kilometres from the base."""
        return KILOMETRES[self.mode] if self.km is None else self.km

    @property
    def nights(self) -> int:
        """For which a bed is asked."""
        return self.days - 1 if self.night else 0

    @property
    def total(self) -> int | None:
        """Cents for the whole group."""
        return None if self.budget is None else self.budget * self.group.persons
