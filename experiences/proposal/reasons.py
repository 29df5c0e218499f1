"""Why something is in a programme, and why something that was asked for is not.

Typed; `wording` says them in the reader's language.
"""

from dataclasses import dataclass
from datetime import time

from experiences.document import Stop
from experiences.feasibility.finding import Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Because:
    """`code`: of `wording.BECAUSE`. `at`: on the clock; `minutes` on the way, by
    `mode`; `subject`: a need or a sector; `amount`: cents of the group; `km`: from the
    base."""

    code: str
    at: time | None = None
    minutes: int | None = None
    mode: str = ""
    subject: str = ""
    amount: int | None = None
    km: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unmet:
    """What the brief asks for and the programme has not. `code`: of `wording.UNMET`.

    `offer`: its id, and `stop` where it is known; `finding`: the rule that speaks
    against it, of a programme with it alone. `day`: of the programme, from 1; `meal`:
    which; `subject`: a sector; `amount`: cents of the group that it would take;
    `count`: how many.
    """

    code: str
    offer: str = ""
    stop: Stop | None = None
    finding: Finding | None = None
    day: int | None = None
    meal: str = ""
    subject: str = ""
    amount: int | None = None
    count: int | None = None
    with_needs: bool = False
