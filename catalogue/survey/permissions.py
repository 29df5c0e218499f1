"""Who may survey what, and what their answers are worth.

The office measures and its answers count at once. A partner declares, about its own
offers only, and an editor decides.
"""

from dataclasses import dataclass

from wagtail.permissions import policy_registry

from catalogue.accessibility.evidence import DECLARED, MEASURED
from catalogue.admin.permissions import own_providers
from catalogue.models import Offer

OFFICE = "office"  # as the source of an observation


@dataclass(frozen=True, slots=True)
class Standpoint:
    """`method`: a code of `evidence.METHODS`; `trusted`: no editor need look at it."""

    method: str
    trusted: bool


def may_survey(user, offer: Offer) -> bool:
    """Whoever may change the offer may say what it is like."""
    policy = policy_registry.get_by_type(Offer)
    return policy.user_has_permission_for_instance(user, "change", offer)


def standpoint(user) -> Standpoint:
    """What the answers of this person are."""
    of_the_office = own_providers(user) is None
    return Standpoint(MEASURED if of_the_office else DECLARED, of_the_office)


def source_of(user, offer: Offer) -> str:
    """Whose word it is: the office's, or that of who runs the offer."""
    if standpoint(user).trusted:
        return OFFICE
    return str(offer.provider)[:120]
