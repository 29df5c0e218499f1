"""The sources: one file each; the registry finds them."""
