"""A value that cannot be taken."""


class Refused(ValueError):  # noqa: N818 - what happened, not a fault of ours
    """One value was refused. `code` as in `Problem`; `expected` in words.

    `rejects`: so wrong that the whole record stays out, not this value alone.
    """

    def __init__(self, code: str, expected: str = "", *, rejects: bool = False) -> None:
        super().__init__(code)
        self.code = code
        self.expected = expected
        self.rejects = rejects
