"""Finding offers and experiences: query, facets, engines, the public search page."""
