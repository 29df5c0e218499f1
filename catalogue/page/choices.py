"""Labels of the codes that a document holds."""


def label(choices, code: str) -> str:
    """The label of a code of Django choices; a code they do not know, as it is."""
    try:
        return str(choices(code).label)
    except ValueError:
        return code
