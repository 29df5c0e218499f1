"""Offers from other systems: sources read records, one runner applies them."""
