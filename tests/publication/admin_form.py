"""What a browser would send back from a screen of the admin."""

from typing import Any

from bs4 import BeautifulSoup, Tag
from django.test import Client


def filled_in(client: Client, address: str) -> dict[str, Any]:
    """The fields of the main form of a page, as they stand when it opens."""
    page = client.get(address)
    assert page.status_code == 200, (address, page.status_code)
    forms = BeautifulSoup(page.content, "html.parser").find_all("form", method="POST")
    form = max(forms, key=lambda one: len(one.find_all(["input", "textarea"])))
    fields: dict[str, Any] = {}
    for control in form.find_all(["input", "textarea", "select"]):
        if control.get("name") and not control.has_attr("disabled"):
            _take(control, fields)
    return fields


def _take(control: Tag, fields: dict[str, Any]) -> None:
    name = control["name"]
    if control.name == "textarea":
        fields[name] = control.text.removeprefix("\n")
    elif control.name == "select":
        chosen = [o["value"] for o in control.find_all("option", selected=True)]
        fields[name] = chosen if control.has_attr("multiple") else (chosen or [""])[0]
    elif control.get("type") in ("checkbox", "radio"):
        if control.has_attr("checked"):
            fields.setdefault(name, []).append(control.get("value", "on"))
    elif control.get("type") not in ("submit", "button", "file"):
        fields[name] = control.get("value", "")
