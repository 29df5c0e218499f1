"""The office edits experiences; partners do not."""

from wagtail.permissions import register_permission_policy

from catalogue.admin.permissions import NotForPartners


class OfficeOnly(NotForPartners):
    """Deleting a public experience takes it off the site: whoever does it may
    publish."""

    def user_has_permission_for_instance(self, user, action, instance) -> bool:
        if action == "delete" and instance.live:
            return self.user_has_permission(user, "publish") and (
                self.user_has_permission(user, "delete")
            )
        return self.user_has_permission(user, action)


def register_policies() -> None:
    """Called once, from `AppConfig.ready`, before Wagtail makes its fallback."""
    from experiences.models import Experience, Seller

    register_permission_policy(Experience, OfficeOnly(Experience))
    register_permission_policy(Seller, NotForPartners(Seller))
