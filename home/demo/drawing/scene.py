"""What every motif draws with."""

from dataclasses import dataclass

import numpy as np

from .canvas import HEIGHT, WIDTH, Pen
from .ground import hill, trees
from .mountains import ranges
from .palette import Palette


@dataclass(frozen=True, slots=True)
class Scene:
    """A sheet under work. Positions are parts of width and height (0 to 1)."""

    sheet: np.ndarray
    pen: Pen
    colours: Palette
    rng: np.random.Generator
    hour: str
    season: str

    def mountains(self, high=0.2, foot=0.62, count=5) -> None:
        ranges(self.sheet, self.colours, self.rng, high=high, foot=foot, count=count)

    def meadow(self, y: float, swing=40.0, tone=0.0) -> np.ndarray:
        """A hill from part `y` of the height down; returns its edge in pixels."""
        return hill(
            self.sheet, self.colours, self.rng, y * HEIGHT, swing=swing, tone=tone
        )

    def wood(self, edge: np.ndarray, count: int, tall: float) -> None:
        trees(self.pen, edge, self.colours, self.rng, count, tall)

    def between(self, low: float, high: float) -> float:
        return float(self.rng.uniform(low, high))

    def across(self, low: float, high: float) -> float:
        """An x in pixels, on either side: `low` to `high` of the width, or mirrored."""
        part = self.between(low, high)
        return WIDTH * (part if self.rng.random() < 0.5 else 1 - part)
