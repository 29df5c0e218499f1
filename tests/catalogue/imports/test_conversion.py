import pytest

from catalogue.imports.conversion import Read, Unread, convert, converter
from catalogue.imports.problem import FileStopped
from catalogue.imports.record import OfferRecord
from catalogue.imports.source import Converted, Raw, Source
from tests.catalogue.imports.lines import LINES


def line(number: int) -> Unread:
    data = b'{"external_id":"r%d","kind":"visit","title":{}}' % number
    return Unread(Raw(f"line {number}", data), f"{number:064x}")


@pytest.mark.parametrize("total", [3, 5_000])
def test_records_come_back_in_their_order(total):
    with converter(LINES, total) as converted:
        found = list(converted(map(line, range(200))))

    assert [read.external_id for read in found] == [f"r{n}" for n in range(200)]
    assert found[7] == convert(LINES, line(7))


def test_delivery_that_breaks_off_is_not_swallowed():
    def broken():
        yield from map(line, range(50))
        raise FileStopped("truncated", "here")

    with pytest.raises(FileStopped), converter(LINES, 5_000) as converted:
        list(converted(broken()))


def test_text_that_is_no_unicode_is_told():
    record = OfferRecord(external_id="a", kind="", title={"fr": "\ud800"})
    source = Source("bad", "Bad", open, lambda raw: Converted(record, ()))

    read = convert(source, line(1))

    assert read == Read(
        "line 1", line(1).digest, "a", None, (), "surrogates not allowed"
    )
