import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.imports.json_reader import LARGEST, Parsed, read
from catalogue.imports.refused import Refused


@pytest.mark.parametrize(
    ("data", "parsed"),
    [
        (b'{"a": ["\\u00e9", 1.5, null, true]}', Parsed({"a": ["é", 1.5, None, True]})),
        (b'{"a": "say \\"x\\""}', Parsed({"a": 'say "x"'})),
        (b'{"a": "\\u0022"}', Parsed({"a": '"'})),
        (b'"\\ud83d\\ude00"', Parsed("😀")),
        (b"\xef\xbb\xbf[1]", Parsed([1], "utf-8-sig")),
        ('["é"]'.encode("utf-16"), Parsed(["é"], "utf-16")),
        ('["é"]'.encode("utf-16-be"), Parsed(["é"], "utf-16-be")),
        ('["é"]'.encode("utf-32"), Parsed(["é"], "utf-32")),
        (b"9" * 29, Parsed(int("9" * 29))),
    ],
)
def test_sound_json_is_read(data, parsed):
    assert read(data) == parsed


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \n", "empty"),
        (b'{"a": 1', "json"),
        (b'{"a": 1,}', "json"),
        (b"{} {}", "json"),
        (b"<html>", "json"),
        (b'{"a": 1, "a": 2}', "duplicate_key"),
        (b'{"a" :1, "\\u0061": 2}', "duplicate_key"),
        (b'{"a": 1, "a": "\\u0022\\u0022"}', "duplicate_key"),
        (b'[{"b": {"a": 1, "c": 2, "a": 1}}]', "duplicate_key"),
        (b"[NaN]", "number"),
        (b"[-Infinity]", "number"),
        (b"[1e999]", "number"),
        (b"[" + b"1" * 5_000 + b"]", "number"),
        (b'["\\u0000"]', "control_char"),
        (b'["a\0"]', "control_char"),
        (b'["a\n"]', "control_char"),
        (b'{"\\u0000": 1}', "control_char"),
        (b'["\\ud800"]', "surrogate"),
        (b'["\\udc00\\ud800"]', "surrogate"),
        (b'["\xff"]', "encoding"),
        (b'["\xed\xa0\x80"]', "encoding"),
        (b"\xff\xfe[\0\xd8", "encoding"),
        (b"[" * 100_000 + b"]" * 100_000, "depth"),
        (b" " * (LARGEST + 1), "too_large"),
    ],
)
def test_loose_json_is_refused(data, code):
    with pytest.raises(Refused) as refusal:
        read(data)
    assert (refusal.value.code, refusal.value.rejects) == (code, True)


values = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**20), 10**20) | st.text('a"\\é😀:{,'),
    lambda below: st.lists(below) | st.dictionaries(st.text('ab"\\:'), below),
)


@given(values, st.booleans(), st.sampled_from([None, 1]))
def test_reader_agrees_with_the_standard_library(value, ascii_only, indent):
    data = json.dumps(value, ensure_ascii=ascii_only, indent=indent).encode()

    assert read(data) == Parsed(value)


@given(st.text('ab"\\:', max_size=3), values, values, st.booleans())
def test_key_twice_is_never_missed(key, one, other, ascii_only):
    name = json.dumps(key, ensure_ascii=ascii_only)
    data = f"{{{name}:{json.dumps(one)},{name} :{json.dumps(other)}}}".encode()

    with pytest.raises(Refused) as refusal:
        read(data)
    assert refusal.value.code == "duplicate_key"
