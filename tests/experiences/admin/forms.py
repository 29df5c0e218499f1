"""What a browser would post to the edit form of an experience."""

from tests.catalogue.admin.forms import EditForm

LIST = "/admin/snippets/experiences/experience/"


def edit_address(experience) -> str:
    return f"{LIST}edit/{experience.pk}/"


def form_of(client, address: str) -> dict:
    page = client.get(address)
    assert page.status_code == 200
    return EditForm(page.content.decode()).data


def save(client, experience, **changes):
    """Open the form, type `changes`, press the button that `action` names."""
    address = edit_address(experience)
    return client.post(address, {**form_of(client, address), **changes})


def step_row(number: int, offer, **more) -> dict:
    """The fields of a step that somebody has just added, as the `number`th."""
    said = {
        "id": "",
        "uid": "",
        "ORDER": str(number + 1),
        "DELETE": "",
        "day": "1",
        "kind": "offer",
        "offer": str(offer.pk),
        "choose": "1",
        "mode": "foot",
        "price_basis": "offer",
        "price_unit": "person",
        **more,
    }
    return {f"steps-{number}-{name}": value for name, value in said.items()}
