"""Who decides about facts: who may change any offer. A partner may its own only."""

from catalogue.admin.permissions import own_providers


def may_decide(user) -> bool:
    return user.has_perm("catalogue.change_offer") and own_providers(user) is None
