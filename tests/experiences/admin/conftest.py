"""The same people of the office edit experiences."""

from tests.catalogue.admin.conftest import (
    as_editor,
    as_moderator,
    as_partner,
    editor,
    moderator,
    partner,
)

__all__ = ["as_editor", "as_moderator", "as_partner", "editor", "moderator", "partner"]
