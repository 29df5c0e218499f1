"""What the form above the report asks: of which days, of which language."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from config.languages import INTERFACE
from search.log.retention import KEPT_DAYS

PERIODS: dict[str, tuple[str | Promise, int]] = {  # code → (label, days)
    "week": (_("Last 7 days"), 7),
    "month": (_("Last 30 days"), 30),
    "quarter": (_("Last 90 days"), 90),
    "year": (_("Last 12 months"), 365),
    "all": (_("All that is kept: 25 months"), KEPT_DAYS),
}
USUAL = "month"


@dataclass(frozen=True, slots=True)
class Asked:
    """`period`: a code of PERIODS. `language`: of the page; "" for all."""

    period: str = USUAL
    language: str = ""

    @classmethod
    def parse(cls, given: QueryDict) -> Self:
        """What does not exist is what one gets unasked."""
        period, language = given.get("period", ""), given.get("language", "")
        known = {one.code for one in INTERFACE}
        return cls(
            period if period in PERIODS else USUAL,
            language if language in known else "",
        )

    def since(self, today: date) -> date:
        """The first day; today is the last one."""
        _label, days = PERIODS[self.period]
        return today - timedelta(days=days - 1)
