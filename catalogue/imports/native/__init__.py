"""Cordée's own format: JSON files of `OfferRecord`, pictures and tracks beside them."""
