"""How much of a day is filled, by pace: our own figures, rather less than more."""

from dataclasses import dataclass

HOUR = 60  # minutes
EVENING_ENDS = 22 * HOUR + 30  # where one dines out and goes home


@dataclass(frozen=True, slots=True)
class Pace:
    """`begins`, `ends`: minutes of the clock; one sets out and is back between them.

    `most`: things to do in a day, meals aside. `slack`: minutes left over on each way.
    """

    begins: int
    ends: int
    most: int
    slack: int


PACES = {
    "calm": Pace(9 * HOUR + 30, 18 * HOUR, 3, 15),
    "usual": Pace(9 * HOUR, 18 * HOUR + 30, 4, 10),
    "brisk": Pace(8 * HOUR + 30, 19 * HOUR + 30, 6, 5),
}
