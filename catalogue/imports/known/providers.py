"""Providers by SIRET, else by name and commune; made where they are missing."""

from uuid import UUID, uuid5

from msgspec.structs import asdict

from catalogue.imports import record
from catalogue.models import Offer, Provider, ProviderContact
from publication.rows import insert

from .folding import folded

NAMED = ("legal_name", "trade_name", "siret", "registration")
NAMESPACE = UUID("6d1e3a7c-52c1-4d4c-9d5e-0b9a7f2c8e41")


class Providers:
    """`find` gives the uid of a provider; `new` (uid → what was said) is to be saved.

    A new uid is derived from what identifies the provider, so that an import that
    was broken off and begun again gives the same one.
    """

    def __init__(self) -> None:
        self._by_siret: dict[str, str] = {}
        self._by_name: dict[tuple[str, str], str] = {}
        self.keys: dict[str, int] = {}
        self.new: dict[str, record.Provider] = {}
        names = self._read()
        for pk, insee in (
            Offer.objects.filter(provider__isnull=False)
            .order_by("provider_id")
            .values_list("provider_id", "commune_id")
            .distinct()
        ):
            uid, name = names[pk]
            self._by_name.setdefault((name, insee or ""), uid)

    def _read(self) -> dict[int, tuple[str, str]]:
        names = {}
        for pk, uid, name, siret in Provider.objects.order_by("pk").values_list(
            "pk", "uid", "legal_name", "siret"
        ):
            self.keys[str(uid)] = pk
            names[pk] = str(uid), folded(name)
            if siret:
                self._by_siret.setdefault(siret, str(uid))
        return names

    def find(self, said: record.Provider, insee: str) -> str:
        """The uid of the provider that a record in commune `insee` names."""
        name = folded(said.legal_name), insee
        if said.siret:
            known = self._by_siret.get(said.siret)
        else:
            known = self._by_name.get(name)
        return known or self._create(said, name)

    def _create(self, said: record.Provider, name: tuple[str, str]) -> str:
        uid = str(uuid5(NAMESPACE, said.siret or "|".join(name)))
        if uid not in self.keys:
            self.new[uid] = said
        if said.siret:
            self._by_siret[said.siret] = uid
        self._by_name.setdefault(name, uid)
        return uid

    def save(self) -> None:
        """Write the new providers and their contacts."""
        insert(Provider, [{**_named(one), "uid": uid} for uid, one in self.new.items()])
        made = Provider.objects.filter(uid__in=list(self.new)).values_list("uid", "pk")
        self.keys.update({str(uid): pk for uid, pk in made})
        contacts = (
            {**asdict(contact), "provider_id": self.keys[uid], "sort_order": order}
            for uid, one in self.new.items()
            for order, contact in enumerate(one.contacts)
        )
        insert(ProviderContact, list(contacts))
        self.settle()

    def settle(self) -> None:
        """What is new is known from now on."""
        self.new.clear()


def _named(one: record.Provider) -> dict[str, str]:
    return {name: getattr(one, name) for name in NAMED}
