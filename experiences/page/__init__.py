"""What the page of an experience shows: pure functions from its document.

Each module makes one section out of the document, a language and a day; none of them
reads the database.
"""
