"""Static files of the editor's screens, with their version in the address."""

from wagtail.admin.staticfiles import versioned_static


def admin_script(name: str) -> str:
    """The address of one of our scripts."""
    return versioned_static(f"catalogue/admin/{name}")


def admin_style(name: str) -> str:
    """The address of one of our style sheets."""
    return versioned_static(f"catalogue/admin/{name}")
