"""Who may do what with an offer: the office with all, a partner with its own.

A user who is linked to providers (`Provider.users`) is a partner: model permissions
come from groups as for everybody, and reach only the offers of these providers.
"""

from django.db.models import QuerySet
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy


def own_providers(user) -> frozenset[int] | None:
    """Keys of the providers a partner works for; None: not a partner, no limit."""
    if user.is_superuser:
        return None
    if not hasattr(user, "_own_providers"):
        keys = frozenset(user.providers.values_list("pk", flat=True))
        user._own_providers = keys or _none_unless_partner(user)
    return user._own_providers


def _none_unless_partner(user) -> frozenset[int] | None:
    from .groups import PARTNERS

    # of the partners' group, but of no provider yet: nothing, rather than all
    return frozenset() if user.groups.filter(name=PARTNERS).exists() else None


class OwnOffers(ModelPermissionPolicy):
    """Permissions on offers, for each offer by its provider.

    Deleting a public offer takes it off the site: whoever does it may publish.
    """

    def user_has_permission_for_instance(self, user, action, instance) -> bool:
        if not self.user_has_permission(user, action):
            return False
        if action == "delete" and instance.live:
            return self.user_has_permission_for_instance(user, "publish", instance)
        own = own_providers(user)
        return own is None or instance.provider_id in own

    def instances_user_has_any_permission_for(self, user, actions) -> QuerySet:
        offers = super().instances_user_has_any_permission_for(user, actions)
        own = own_providers(user)
        return offers if own is None else offers.filter(provider__in=own)


class NotForPartners(ModelPermissionPolicy):
    """What only the office edits (providers, communes, themes)."""

    def user_has_permission(self, user, action) -> bool:
        allowed = super().user_has_permission(user, action)
        return allowed and own_providers(user) is None


def register_policies() -> None:
    """Called once, from `AppConfig.ready`, before Wagtail makes its fallback."""
    from catalogue.models import Commune, Offer, Provider, Theme

    register_permission_policy(Offer, OwnOffers(Offer))
    for model in (Commune, Provider, Theme):
        register_permission_policy(model, NotForPartners(model))
