"""Themes by their French name; made where they are missing."""

from django.utils.text import slugify

from catalogue.imports import record
from catalogue.models import Theme
from config.languages import CODES


class Themes:
    """`find` gives the stored spelling of a theme; `new` is to be saved."""

    def __init__(self) -> None:
        rows = list(Theme.objects.values_list("pk", "name", "slug"))
        self._names = {name.casefold(): name for _pk, name, _slug in rows}
        self.keys = {name: pk for pk, name, _slug in rows}
        self._slugs = {slug for _pk, _name, slug in rows}
        self.new: dict[str, record.Theme] = {}

    def find(self, said: record.Theme) -> str:
        """The theme's name as it is stored."""
        known = self._names.get(said.name.casefold())
        if known is None:
            known = self._names[said.name.casefold()] = said.name
            self.new[known] = said
        return known

    def save(self) -> None:
        """Write the new themes."""
        rows = [self._row(one) for one in self.new.values()]
        Theme.objects.bulk_create(rows)
        self.keys.update({row.name: row.pk for row in rows})
        self.settle()

    def _row(self, said: record.Theme) -> Theme:
        labels = {f"label_{code}": said.label.get(code) for code in CODES}
        return Theme(name=said.name, slug=self._slug(said.name), **labels)

    def _slug(self, name: str) -> str:
        plain = slug = slugify(name)[:90] or "theme"
        number = 1
        while slug in self._slugs:
            number += 1
            slug = f"{plain}-{number}"
        self._slugs.add(slug)
        return slug

    def settle(self) -> None:
        """What is new is known from now on."""
        self.new.clear()
