"""OpenStreetMap: restaurants and lodgings of an extract, as offers where asked."""
