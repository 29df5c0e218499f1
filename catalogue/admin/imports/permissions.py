"""Who may import: who may publish any offer. A partner may publish its own only."""

from catalogue.admin.permissions import own_providers


def may_import(user) -> bool:
    return user.has_perm("catalogue.publish_offer") and own_providers(user) is None
