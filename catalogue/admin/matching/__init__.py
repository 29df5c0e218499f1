"""Imports of facts in the admin: rows to match, matches to look at, undo."""
