"""What a browser would post: the fields of the edit form, read from its page."""

from html.parser import HTMLParser

NEVER = {"submit", "button", "file", "reset"}


class EditForm(HTMLParser):
    """`data`: name → list of values, of the form with id `w-editor-form`."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.data: dict[str, list[str]] = {}
        self._inside = self._templates = 0
        self._select = self._textarea = ""
        self._many = False
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        known = dict(attrs)
        if tag == "form" and known.get("id") == "w-editor-form":
            self._inside = 1
        self._templates += tag == "template"
        if not self._inside or self._templates:
            return
        if tag == "input" and known.get("name"):
            self._input(known)
        elif tag == "select":
            self._select, self._many = known.get("name", ""), "multiple" in known
            if not self._many:
                self.data.setdefault(self._select, [])
        elif tag == "option" and self._select:
            self._option(known)
        elif tag == "textarea":
            self._textarea = known["name"]
            self.data[self._textarea] = [""]

    def _input(self, known):
        kind = known.get("type", "text")
        if kind in NEVER or (kind in ("checkbox", "radio") and "checked" not in known):
            return
        self.data.setdefault(known["name"], []).append(known.get("value", ""))

    def _option(self, known):
        chosen = "selected" in known
        first = not self._many and not self.data[self._select]
        if chosen and not self._many:
            self.data[self._select] = [known["value"]]
        elif chosen:
            self.data.setdefault(self._select, []).append(known["value"])
        elif first:
            self.data[self._select] = [known["value"]]

    def handle_data(self, data):
        if self._textarea:
            # a browser drops the line break after the opening tag
            self.data[self._textarea][0] += data

    def handle_endtag(self, tag):
        if tag == "template":
            self._templates -= 1
        elif tag == "form":
            self._inside = 0
        elif tag == "select":
            self._select = ""
        elif tag == "textarea" and self._textarea:
            text = self.data[self._textarea][0]
            self.data[self._textarea] = [text.removeprefix("\n")]
            self._textarea = ""


def edit_data(client, offer, **changes) -> dict:
    """The data of the edit form of `offer`, with `changes` typed into it."""
    page = client.get(edit_address(offer))
    assert page.status_code == 200
    data = EditForm(page.content.decode()).data
    return {**data, **changes}


def edit_address(offer) -> str:
    return f"/admin/snippets/catalogue/offer/edit/{offer.pk}/"


def save(client, offer, **changes):
    """Open the form, type `changes`, press the button that `action` names."""
    data = edit_data(client, offer, **changes)
    return client.post(edit_address(offer), data)


def publish(client, offer, **changes):
    return save(client, offer, **{"action-publish": "1", **changes})
