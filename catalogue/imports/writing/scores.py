"""The completeness of offers that are about to be inserted.

`score` reads attributes of an offer and `all()` of its relations: both are given it
from the plan, so that nothing has to be read back from the database.
"""

from collections.abc import Sequence
from types import SimpleNamespace

from catalogue.completeness import score
from catalogue.imports.children import RELATIONS
from catalogue.imports.plan import Plan
from catalogue.models import Offer, ProviderContact

EMPTY = {
    name: dict.fromkeys(relation.all_columns) for name, relation in RELATIONS.items()
}


class Related(list):
    """Rows of one relation."""

    def all(self) -> list:
        return self


class Scores:
    """Scores of new offers. `plans` have their rows already."""

    def __init__(self, plans: Sequence[Plan]) -> None:
        providers = {plan.row.get("provider_id") for plan in plans} - {None}
        contacts = ProviderContact.objects.filter(provider__in=providers)
        self._reachable = set(contacts.values_list("provider_id", flat=True))
        self._empty = {f.attname: None for f in Offer._meta.concrete_fields}
        self._empty |= {"sectors": [], "languages": [], "machine_translated": []}
        self._empty |= {"attributes": {}, "payment_methods": []}

    def of(self, plan: Plan) -> int:
        """Per cent, 0 to 100."""
        said = {key: value for key, value in plan.row.items() if value is not None}
        children = {name: _rows(plan, name) for name in RELATIONS}
        provider = self._provider(said.get("provider_id"))
        sketch = {**self._empty, **said, **children, "provider": provider}
        return score(SimpleNamespace(**sketch))

    def _provider(self, key: int | None) -> SimpleNamespace | None:
        if key is None:
            return None
        return SimpleNamespace(
            contacts=Related([key] if key in self._reachable else [])
        )


def _rows(plan: Plan, name: str) -> Related:
    rows = plan.merge.taken.get(name) or ()
    return Related([_row(plan, {**EMPTY[name], **row}) for row in rows])


def _row(plan: Plan, values: dict[str, object]) -> SimpleNamespace:
    row = SimpleNamespace(**values)
    row.rights = row
    gpx = values.get("gpx")
    row.line = plan.track(gpx).shape["line"] if gpx else []
    return row
