"""The editors' queue about access: what others said, and what contradicts itself."""
