"""A reader of the feed that keeps a copy of what it is told."""

from publication import cursor, feed
from publication.entry import Entry
from publication.scope import PUBLIC, Scope


class Reader:
    """``copy``: uid → document of everything live, as far as it has read."""

    def __init__(self, scope: Scope = PUBLIC, limit: int = 100) -> None:
        self.scope = scope
        self.limit = limit
        self.cursor: str | None = None
        self.copy: dict = {}
        self.seen: list[Entry] = []

    def page(self) -> feed.Page:
        """Read one page and remember the cursor as a client would, as text."""
        after = cursor.loads(self.cursor) if self.cursor else None
        page = feed.changes(after, self.limit, self.scope)
        self.apply(page)
        self.cursor = cursor.dumps(page.cursor)
        return page

    def apply(self, page: feed.Page) -> None:
        for entry in page.rows:
            self.seen.append(entry)
            if entry.withdrawn:
                self.copy.pop(entry.uid, None)
            else:
                self.copy[entry.uid] = entry.document

    def catch_up(self) -> "Reader":
        while self.page().more:
            pass
        return self

    def start_over(self) -> "Reader":
        snapshot = feed.snapshot(self.scope)
        self.copy = {entry.uid: entry.document for entry in snapshot.rows}
        self.cursor = cursor.dumps(snapshot.cursor)
        return self


def snapshot(scope: Scope = PUBLIC) -> dict:
    """uid → document of everything live, in one go."""
    return {entry.uid: entry.document for entry in feed.snapshot(scope).rows}
