"""What experiences register in Wagtail's admin."""

from wagtail.snippets.models import register_snippet

from .admin.group import ExperiencesGroup

register_snippet(ExperiencesGroup)
