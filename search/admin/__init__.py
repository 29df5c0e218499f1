"""The editor's screens of the search, in Wagtail's admin."""
