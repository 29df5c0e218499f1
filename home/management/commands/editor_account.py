import secrets

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand
from wagtail.users.models import UserProfile

from config.languages import DEFAULT

USERNAME = "editor"


class Command(BaseCommand):
    help = (
        "Makes the editor's account and prints its password, once. "
        "With --new-password, an existing account gets a new one."
    )

    def add_arguments(self, parser):
        parser.add_argument("--new-password", action="store_true")

    def handle(self, *, new_password, **options):
        self.stdout.write(f"Site:  {settings.BASE_URL}/")
        self.stdout.write(f"Admin: {settings.WAGTAILADMIN_BASE_URL}/admin/")
        user, created = get_user_model().objects.get_or_create(
            username=USERNAME, defaults={"is_staff": True, "is_superuser": True}
        )
        if not (created or new_password):
            self.stdout.write(
                f"Account: {USERNAME} (`make password` makes a new password)"
            )
            return
        profile = UserProfile.get_for_user(user)
        profile.preferred_language = DEFAULT  # whatever the browser asks for
        profile.save()
        password = secrets.token_urlsafe(12)
        user.set_password(password)
        user.save()
        self.stdout.write(f"Account: {USERNAME}  Password: {password}")
