"""Who travels."""

from catalogue.document import Part

from .rates import OF_AGE


class Party(Part, kw_only=True):
    """`children`: their ages in years. `alone`: how many want a room for themselves;
    one who travels alone has one anyway. `options`: ids of optional steps, for all.
    """

    adults: int = 1
    children: list[int] = []
    alone: int = 0
    options: list[str] = []

    @property
    def people(self) -> int:
        return self.adults + len(self.children)

    @property
    def rooms_alone(self) -> int:
        return 1 if self.people == 1 else min(self.alone, self.people)

    @property
    def of_age(self) -> int:
        """Those who pay the tourist tax."""
        return self.adults + sum(age >= OF_AGE for age in self.children)
