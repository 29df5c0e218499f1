"""What the search registers in Wagtail's admin."""

from wagtail.snippets.models import register_snippet

from .admin.group import SearchGroup
from .admin.log.hooks import register as register_log
from .admin.status.hooks import register as register_status

register_snippet(SearchGroup)
register_log()
register_status()
