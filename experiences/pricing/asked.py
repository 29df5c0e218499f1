"""For whom and when costs are counted, and what was doubtful on the way."""

from dataclasses import dataclass, field
from datetime import date

from .component import Component
from .doubts import Doubt
from .settings import PriceSettings, StepPricing


@dataclass(frozen=True, slots=True)
class Asked:
    """`day`: of the departure; `size`: the fewest people. `doubts` grow in counting."""

    day: date
    size: int
    settings: PriceSettings
    doubts: list[Doubt] = field(default_factory=list)

    def doubt(self, code: str, component: Component, **named: str | date) -> None:
        """Note it, once. `named`: `detail` or `until` of the doubt."""
        said = Doubt(code, component.step, component.title, day=self.day, **named)
        if said not in self.doubts:
            self.doubts.append(said)

    def pricing(self, component: Component) -> StepPricing:
        """How that step is paid."""
        found = (one for one in self.settings.steps if one.step == component.step)
        return next(found, StepPricing(step=component.step))
