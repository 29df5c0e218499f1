"""What the search registers in Wagtail's admin."""

from wagtail.snippets.models import register_snippet

from .admin.group import SearchGroup

register_snippet(SearchGroup)
