"""Offers in the admin: listing, edit form, actions."""
