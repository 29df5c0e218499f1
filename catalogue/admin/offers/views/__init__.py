"""The screens of one offer that differ from Wagtail's own."""
