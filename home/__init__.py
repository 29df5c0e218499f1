"""The site around the catalogue: pages, settings, components, demo content."""
