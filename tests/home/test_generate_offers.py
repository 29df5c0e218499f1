import pytest
from django.core.management import CommandError, call_command

from catalogue.generated.materials import at_hand
from catalogue.models import Commune, Offer

pytestmark = pytest.mark.django_db(transaction=True)


def said(capsys) -> list[str]:
    return capsys.readouterr().out.splitlines()


def test_the_command_makes_offers_says_from_what_and_takes_them_away(
    capsys, monkeypatch
):
    monkeypatch.delenv("CORDEE_SHARED_DATA", raising=False)

    call_command("generate_offers", "3", "--year", "2026")
    call_command("generate_offers", "3", "--year", "2026")
    call_command("generate_offers", "--remove")

    first_hours, first, hours, second, removed = said(capsys)
    assert first_hours == hours
    assert "CORDEE_SHARED_DATA" in hours
    assert first.startswith("3 fiches créées, 0 modifiées, 0 inchangées")
    assert second.startswith("0 fiches créées, 0 modifiées, 3 inchangées")
    assert removed == "3 fiches dépubliées"
    assert Commune.objects.exists()
    assert Offer.objects.filter(live=True).count() == 0


@pytest.mark.parametrize("arguments", [[], ["5", "--remove"], ["0"]])
def test_an_order_that_is_none_is_refused(arguments):
    with pytest.raises(CommandError):
        call_command("generate_offers", *arguments)

    assert not Offer.objects.exists()


def test_without_any_commune_there_is_nothing_to_make_them_from():
    with pytest.raises(LookupError, match="no commune"):
        at_hand(2026)
