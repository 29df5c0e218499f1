import pytest
from django.conf import settings

from catalogue.reference import pages

PAGES = [
    "offer-document.json",
    "experience-document.json",
    "sectors.md",
    "codes.md",
    "accessibility-facts.md",
]


@pytest.mark.parametrize("name", PAGES)
def test_reference_page_is_what_the_registries_say(name):
    written = settings.BASE_DIR / "docs" / "reference" / name

    assert written.read_text(encoding="utf-8") == pages()[name], (
        "run `python manage.py reference`"
    )


def test_reference_pages_are_all_listed_above():
    assert set(pages()) == set(PAGES)
