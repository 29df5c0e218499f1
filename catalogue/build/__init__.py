"""From the models to the published document: one way, for one offer or thousands."""

from .offer import build_offers, preview_document

__all__ = ["build_offers", "preview_document"]
