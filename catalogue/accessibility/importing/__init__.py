"""Facts about access from other sources: read, matched, recorded, taken back as one."""
