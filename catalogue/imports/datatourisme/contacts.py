"""How to reach whom, and who runs the offer."""

import re
from collections.abc import Callable, Iterator

from django.utils.translation import gettext as _

from catalogue.imports.phone import e164
from catalogue.imports.record import Contact, Provider
from catalogue.imports.web import email_address, web_address

from .node import Node
from .texts import clean_text

# property → (role, audience); what is for the administration is not for visitors
ROLES = {
    "hasContact": ("information", "public"),
    "hasInformativeContact": ("information", "public"),
    "hasBookingContact": ("booking", "public"),
    "hasCommunicationContact": ("press", "public"),
    "hasManagementContact": ("information", "trade"),
    "hasAdministrativeContact": ("information", "trade"),
}
# channel → (property, how it is read); fax numbers are not taken
CHANNELS: dict[str, tuple[str, Callable[[str], str]]] = {
    "phone": ("schema:telephone", e164),
    "email": ("schema:email", email_address),
    "website": ("foaf:homepage", web_address),
}
MOST = 30  # contacts of one offer
_SIRET = re.compile(r"\d{14}", re.ASCII)


def contacts_of(root: Node) -> tuple[Contact, ...]:
    """The contacts of the offer, each address once a role."""
    found: dict[tuple[str, str, str], Contact] = {}
    for name, (role, audience) in ROLES.items():
        for agent in root.each(name, most=20):
            for contact in _contacts(agent, role, audience):
                found.setdefault((role, contact.channel, contact.value), contact)
    return tuple(found.values())[:MOST]


def provider_of(root: Node) -> Provider | None:
    """The owner, if it has a name; a second one is reported."""
    owners = list(root.each("isOwnedBy"))
    if len(owners) > 1:
        owners[1].warn("several_owners", str(len(owners)))
    name = _name(owners[0], 250) if owners else ""
    if not name:
        return None
    contacts = {(c.channel, c.value): c for c in _contacts(owners[0], "information")}
    return Provider(
        legal_name=name,
        siret=_siret(owners[0]),
        registration=_registration(owners[0]),
        contacts=tuple(contacts.values())[:MOST],
    )


def organisation_name(root: Node, key: str) -> str:
    """The legal name of an organisation of the record: its producer, its publisher."""
    organisation = root.first(key)
    return _name(organisation, 250) if organisation is not None else ""


def _contacts(agent: Node, role: str, audience: str = "public") -> Iterator[Contact]:
    name = _name(agent, 120)
    for channel, (key, read) in CHANNELS.items():
        for node in agent.each(key, most=10):
            if value := node.take_text(read):
                yield Contact(channel, value, role, name, audience=audience)


def _name(agent: Node, most: int) -> str:
    name = agent.first("schema:legalName")
    return clean_text(name, most) if name is not None else ""


def _siret(agent: Node) -> str:
    given = agent.first("siret")
    if given is None:
        return ""
    digits = given.text().replace(" ", "")
    if _SIRET.fullmatch(digits):
        return digits
    code = "excel_damage" if re.search(r"\dE\+", digits) else "siret"
    given.warn(code, expected=_("14 digits"))
    return ""


def _registration(agent: Node) -> str:
    given = agent.first("registeredNumber")
    return clean_text(given, 80) if given is not None else ""
