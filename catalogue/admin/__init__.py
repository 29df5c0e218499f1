"""The editor's screens: the catalogue in Wagtail's admin."""
