"""What Django says at its start about this room."""

from django.core.checks import CheckMessage, Warning, register

from .page.printing import can_print


@register
def printing(app_configs, **kwargs) -> list[CheckMessage]:
    """Without Pango everything but the documents works, and that is said."""
    if can_print():
        return []
    return [
        Warning(
            "Pango is not installed: pages of experiences offer no PDF.",
            hint="On Debian: apt-get install libpango-1.0-0 libpangoft2-1.0-0",
            id="experiences.W001",
        )
    ]
