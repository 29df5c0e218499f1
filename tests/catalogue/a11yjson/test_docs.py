"""The page of the reference says what the code does."""

import json
import re

import pytest
from django.conf import settings

from catalogue.a11yjson import UNTOLD, accessibility

PAGE = settings.BASE_DIR / "docs" / "reference" / "a11yjson.md"


def test_the_example_is_what_comes_out():
    blocks = re.findall(r"```json\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    facts, told = map(json.loads, blocks)

    assert accessibility(facts, "visit") == told


@pytest.mark.parametrize("code", UNTOLD)
def test_what_is_left_out_is_listed_with_its_reason(code):
    assert f"| `{code}` | {UNTOLD[code]} |" in PAGE.read_text("utf-8")
