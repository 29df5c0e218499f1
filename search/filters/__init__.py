"""The registry of filters, in the order of the address and of the form.

Facets are in `search.facets`; what a visitor needs in `search.asking.access`.
"""

from .along import ALONG
from .area import AREA
from .base import Choice, Doubt, Filter, Removable
from .near import NEAR
from .party import PARTY
from .when import WHEN

FILTERS: dict[str, Filter] = {one.code: one for one in (WHEN, PARTY, NEAR, ALONG, AREA)}

__all__ = ["FILTERS", "Choice", "Doubt", "Filter", "Removable"]
