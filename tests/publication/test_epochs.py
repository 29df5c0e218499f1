"""R-51: after a restore, old cursors fail loudly."""

import pytest
from django.core.management import call_command
from django.db import transaction
from django.db.migrations.state import ProjectState

from publication import cursor, epochs, feed, marker
from publication.cursor import Cursor, CursorExpired, Expiry
from publication.models import Epoch, Publication
from publication.scope import PUBLIC, Scope
from tests.publication import things
from tests.publication.reader import Reader, snapshot

pytestmark = pytest.mark.django_db


class Dump:
    """What a backup holds of the feed and its sources, and how it is put back."""

    MODELS = (Epoch, Publication, things.Group)

    def __init__(self) -> None:
        self.rows = {model: list(model.objects.order_by("pk")) for model in self.MODELS}

    def restore(self) -> None:
        for model in self.MODELS:
            model.objects.all().delete()
        # the hook on deletion has left tombstones of the rows that come back
        Publication.objects.all().delete()
        for model, rows in self.rows.items():
            model.objects.bulk_create(rows)


def publish(count: int, word: str) -> None:
    for n in range(count):
        things.create(f"{word} {n}")


@pytest.mark.parametrize(
    "written_since",
    [
        pytest.param(0, id="reader is ahead"),
        pytest.param(100, id="the feed has overtaken the reader"),
    ],
)
def test_a_restore_without_the_command_is_noticed(written_since):
    publish(5, "before")
    feed.number_pending()
    dump = Dump()
    publish(20, "lost")
    reader = Reader().catch_up()
    dump.restore()
    publish(written_since, "after")

    with pytest.raises(CursorExpired) as caught:
        reader.page()

    assert caught.value.reason == Expiry.EPOCH
    assert reader.start_over().copy == snapshot()
    assert len(reader.copy) == 5 + written_since
    assert Epoch.objects.latest("pk").reason == "restored"


def test_positions_go_on_above_everything_that_was_ever_served():
    publish(2, "before")
    dump = Dump()
    publish(3, "lost")
    Reader().catch_up()
    dump.restore()
    publish(1, "after")

    positions = [e.position for e in feed.changes(None, 10).rows]

    assert positions == [6, 7, 8]


def test_the_restore_command_voids_cursors():
    publish(1, "before")
    reader = Reader().catch_up()

    call_command("new_epoch", verbosity=0)

    with pytest.raises(CursorExpired) as caught:
        reader.page()
    assert caught.value.reason == Expiry.EPOCH
    assert Epoch.objects.latest("pk").reason == "command"
    assert reader.start_over().catch_up().copy == snapshot()


def test_without_a_restore_the_epoch_stays():
    publish(3, "before")
    reader = Reader().catch_up()
    publish(3, "after")
    reader.catch_up()

    epoch = Epoch.objects.get()
    assert marker.read() == marker.Marker(epoch.token.hex, 6)


def test_an_epoch_started_by_another_machine_is_no_restore():
    publish(1, "before")
    Reader().catch_up()
    ours = marker.read()
    newer = Epoch.objects.create(reason=Epoch.Reason.COMMAND, last=1)

    assert epochs.current() == newer
    assert (ours.epoch, marker.read().epoch) != (newer.token.hex, ours.epoch)


def test_a_damaged_marker_starts_a_new_epoch():
    reader = Reader().catch_up()
    marker.path().write_bytes(b'{"epo')

    with pytest.raises(CursorExpired):
        reader.page()

    assert marker.read().epoch == Epoch.objects.latest("pk").token.hex


def test_inside_a_transaction_the_marker_is_left_alone():
    publish(1, "before")
    Reader().catch_up()
    kept = marker.read()

    with transaction.atomic():
        Epoch.objects.update(last=99)
        feed.changes(None, 10)

    assert (marker.read(), kept.position) == (kept, 1)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        pytest.param({"epoch": "0" * 32}, Expiry.EPOCH, id="another epoch"),
        pytest.param({"position": 99}, Expiry.AHEAD, id="ahead of the feed"),
        pytest.param(
            {"scope": Scope(audience="trade").token}, Expiry.SCOPE, id="other rights"
        ),
        pytest.param(
            {"scope": Scope(reader="key-2").token}, Expiry.SCOPE, id="another reader"
        ),
    ],
)
def test_a_cursor_that_does_not_fit_dies_loudly(change, reason):
    publish(2, "x")
    good = feed.changes(None, 10).cursor
    fields = {name: getattr(good, name) for name in Cursor.__struct_fields__}
    sent = cursor.loads(cursor.dumps(Cursor(**fields | change)))

    with pytest.raises(CursorExpired) as caught:
        feed.changes(sent, 10, PUBLIC)

    assert caught.value.reason == reason


def test_a_cursor_survives_another_page_size():
    publish(5, "x")
    first = feed.changes(None, 2)

    rest = feed.changes(cursor.loads(cursor.dumps(first.cursor)), 50)

    assert [e.position for e in rest.rows] == [3, 4, 5]


def test_the_feed_has_an_epoch_from_the_first_migration_on():
    Epoch.objects.all().delete()

    epochs.ensure_first()
    epochs.ensure_first()

    assert Epoch.objects.get().reason == "first"


def test_migrating_back_to_before_the_feed_needs_no_epoch():
    Epoch.objects.all().delete()

    epochs.ensure_first(apps=ProjectState().apps)

    assert not Epoch.objects.exists()
