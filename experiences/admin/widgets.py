"""Widgets for values that a JSON column keeps as a list."""

import json

from catalogue.admin.widgets import ListInput


class NumbersInput(ListInput):
    """Whole numbers in one line, separated by commas; others stay as typed, and are
    refused."""

    def value_from_datadict(self, data, files, name):
        typed = super().value_from_datadict(data, files, name)
        if typed is None:
            return None
        words = json.loads(typed)
        return json.dumps([int(word) if word.isdecimal() else word for word in words])
