"""What is wrong with an opening hours expression, said to the one who wrote it."""


class OpeningError(ValueError):
    """An expression that cannot be kept.

    ``position`` is the offset of the first wrong character, from 0 to the length of
    the text. ``message`` is a sentence in the active language. ``suggestion`` is an
    expression that is valid and may be what was meant; empty if we have none.
    """

    def __init__(self, message: str, position: int, suggestion: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.position = position
        self.suggestion = suggestion
