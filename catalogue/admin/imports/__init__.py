"""Imports in the admin: upload, check, look at the differences, apply."""
