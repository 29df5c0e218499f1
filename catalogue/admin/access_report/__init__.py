"""The office's report on access: what is known, and where to look next."""
