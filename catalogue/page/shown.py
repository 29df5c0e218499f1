"""What templates are given."""

import msgspec


class Shown(msgspec.Struct, frozen=True):
    """Base of whatever a page shows.

    A template that reads `page.title` asks for a key of that name first, and only
    after the error for an attribute: here the key is the attribute, which makes a
    look a third as long.
    """

    __getitem__ = object.__getattribute__
