"""Published documents of experiences, without models."""

from itertools import count
from uuid import NAMESPACE_URL, uuid5

from experiences.addresses import experience_paths
from experiences.document import ExperienceDocument

_numbers = count(1)


def experience(**fields) -> ExperienceDocument:
    """An experience without steps, with what `fields` say otherwise."""
    title = fields.pop("title", f"Journée {next(_numbers)}")
    uid = uuid5(NAMESPACE_URL, title)
    code = uid.hex[:12]
    titles = {"fr": title}
    return ExperienceDocument(
        id=str(uid),
        code=code,
        path=experience_paths(titles, code),
        title=titles,
        **fields,
    )
