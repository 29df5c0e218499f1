"""What the journals say, compared with the truth in the source table."""

from dataclasses import dataclass
from pathlib import Path

from django.contrib.auth.models import Group

from tests.publication import things
from tests.publication.faults.processes import read


@dataclass(frozen=True)
class Verdict:
    """Of one reader. ``missed``: objects of which it holds not the last state.

    ``phantoms``: documents it was given that nobody committed. ``unseen``: live
    objects of which it was never told at all.
    """

    missed: int
    phantoms: int
    unseen: int


def truth() -> dict[str, str]:
    """uid → document of everything live, from the sources and not the feed."""
    live = Group.objects.exclude(name__startswith="-")
    return {str(things.uid(t.pk)): things.document(t.pk, t.name) for t in live}


def judge(folder: Path, reader: str, before: set[str]) -> Verdict:
    """``before``: documents that were there when the writers began."""
    held, told = _copy(read(folder, f"{reader}.journal"))
    committed = before | {e["document"] for e in read(folder, "writer-*.journal")}
    now = truth()
    return Verdict(
        missed=sum(held.get(uid) != now.get(uid) for uid in held.keys() | now.keys()),
        phantoms=len(told - committed - {None}),
        unseen=len(now.keys() - held.keys()),
    )


def _copy(events: list[dict]) -> tuple[dict, set]:
    """What a reader holds in the end, and every document it was ever given."""
    held: dict[str, str | None] = {}
    told: set[str | None] = set()
    for event in events:
        if "reset" in event:
            held = {}
        else:
            held[event["uid"]] = event["document"]
            told.add(event["document"])
    return held, told


def lags(folder: Path, reader: str) -> list[float]:
    """Seconds from the commit of each document to its first reading, sorted.

    What was overtaken by a newer state before it was read does not count.
    """
    first: dict[str, float] = {}
    for event in read(folder, f"{reader}.journal"):
        first.setdefault(event["document"], event["t"])
    written = {e["document"]: e["t"] for e in read(folder, "writer-*.journal")}
    return sorted(max(0.0, first[d] - t) for d, t in written.items() if d in first)
