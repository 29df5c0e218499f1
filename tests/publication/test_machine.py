"""R-10: whatever is done, what a reader put together is what the snapshot says."""

import os
from copy import deepcopy
from datetime import date

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    invariant,
    multiple,
    rule,
    run_state_machine_as_test,
)

from publication import cursor, epochs, feed, rebuild
from publication.models import Epoch, Publication
from publication.scope import PUBLIC, Scope
from tests.publication import things
from tests.publication.reader import Reader, snapshot

TRADE = Scope(audience="trade", trade=True, reader="tour operator")
names = st.sampled_from(["Grotte", "Gave", "-draft", "trade Groupe", "net price"])

QUICK = settings(
    max_examples=30,
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
LONG = settings(QUICK, max_examples=300, stateful_step_count=40)


class FeedMachine(RuleBasedStateMachine):
    """Writers do anything in any order; two readers may fall back at any step."""

    objects = Bundle("objects")

    def __init__(self) -> None:
        super().__init__()
        things.Group.objects.all().delete()
        Publication.objects.all().delete()
        self.readers = [Reader(PUBLIC, limit=2), Reader(TRADE, limit=3)]
        self.number = 0

    def unique(self, name: str) -> str:
        self.number += 1
        return f"{name} {self.number}"

    @rule(target=objects, name=names)
    def create(self, name):
        return things.create(self.unique(name))

    @rule(pk=objects, name=names)
    def edit(self, pk, name):
        things.rename(pk, self.unique(name))

    @rule(pk=consumes(objects))
    def delete(self, pk):
        things.delete(pk)

    @rule(target=objects, count=st.integers(1, 5))
    def import_in_bulk(self, count):
        new = [things.Group(name=self.unique("import")) for _ in range(count)]
        pks = [thing.pk for thing in things.Group.objects.bulk_create(new)]
        feed.write("thing", pks)
        return multiple(*pks)

    @rule()
    def republish(self):
        ids = rebuild.sources(things.THING)
        rebuild.rebuild(things.THING, ids, date(2026, 7, 1), lambda done: None)

    @rule(who=st.integers(0, 1))
    def read_a_page(self, who):
        self.readers[who].page()

    @rule(who=st.integers(0, 1))
    def read_a_page_twice(self, who):
        """The reader died after taking in a page, before keeping the cursor."""
        reader = self.readers[who]
        kept = reader.cursor
        reader.page()
        reader.cursor = kept

    @rule(who=st.integers(0, 1))
    def start_over(self, who):
        self.readers[who].start_over()

    @rule()
    def restore(self):
        """A new epoch; both readers are told and take a new snapshot."""
        epochs.start(Epoch.Reason.COMMAND)
        for reader in self.readers:
            if reader.cursor:
                with pytest.raises(cursor.CursorExpired):
                    reader.page()
                reader.start_over()

    @invariant()
    def the_feed_applied_is_the_snapshot(self):
        for reader in self.readers:
            assert deepcopy(reader).catch_up().copy == snapshot(reader.scope)


@pytest.mark.django_db
def test_feed_applied_is_the_snapshot():
    long = os.environ.get("FEED_FAULTS") == "long"
    run_state_machine_as_test(FeedMachine, settings=LONG if long else QUICK)
