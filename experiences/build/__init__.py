"""From the models to the published document, for one experience or hundreds."""

from .experience import build_experiences, preview_document

__all__ = ["build_experiences", "preview_document"]
