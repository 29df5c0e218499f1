"""The survey on a phone: by keyboard alone, without a network, and sent once."""

from datetime import date

import pytest
from django.db import transaction
from django.utils import timezone
from PIL import Image
from playwright.sync_api import expect

from catalogue.accessibility.recording import record
from catalogue.models import FactReport, Observation
from tests.catalogue.admin.conftest import client_of, person
from tests.catalogue.survey.sending import rows
from tests.factories import OfferFactory, ProviderFactory

from .test_accessibility import WIDTHS, violations
from .test_keyboard import tab_to
from .waiting import wait_for_survey, wait_until

DOOR = "entrance_door_width_cm"
STEPS = "path_steps"
SEND = "**/survey/answers/"
SLOW_STORE = """
const open = IDBFactory.prototype.open;
const opened = new Promise((go) => { window.letOpen = go; });
IDBFactory.prototype.open = function (...names) {
  const real = open.apply(this, names);
  const held = { get result() { return real.result; } };
  real.onupgradeneeded = () => held.onupgradeneeded();
  real.onsuccess = () => opened.then(() => held.onsuccess());
  return held;
};"""


@pytest.fixture
def editor(live_server):
    return person("cheffe", is_superuser=True)


@pytest.fixture
def offer(editor):
    return OfferFactory(
        title_fr="Musée du Gave", kind="visit", provider=ProviderFactory()
    )


@pytest.fixture
def surveyor(visitor, live_server, editor):
    """surveyor(width=390): a tab of somebody who is logged in."""
    tabs = []

    def arrive(width=390, **more):
        tab = visitor(width, locale="fr-FR", **more)
        value = client_of(editor).cookies["sessionid"].value
        cookie = {"name": "sessionid", "value": value, "url": live_server.url}
        tab.context.add_cookies([cookie])
        tabs.append(tab)
        return tab

    yield arrive
    for tab in tabs:
        if not tab.is_closed():
            assert tab.evaluate("window.violations") == []
            assert tab.troubles == []
            tab.goto("about:blank")


def open_survey(page, offer):
    """The survey, ready to be opened again without a network."""
    page.goto(f"/survey/{offer.pk}/")
    wait_for_survey(page)
    wait_until(page, "caches.match(location.origin + location.pathname).then(Boolean)")
    wait_until(page, "navigator.serviceWorker.controller?.state === 'activated'")
    unfold(page)


def unfold(page) -> None:
    page.evaluate(
        "document.querySelectorAll('.part').forEach((one) => one.open = true)"
    )


def status(page, words: str) -> None:
    page.locator("[data-status]", has_text=words).wait_for()


def measure_door(page, value: str) -> None:
    """Write the width and save the part that asks for it."""
    page.fill(f"#v-{DOOR}", value)
    page.locator("form", has=page.locator(f"#v-{DOOR}")).locator(
        "[type=submit]"
    ).click()


def values(offer) -> list[tuple]:
    return [(row[0], row[2]) for row in rows(offer)]


def test_the_survey_is_done_by_keyboard_alone(surveyor, offer):
    page = surveyor()
    page.goto(f"/survey/{offer.pk}/")
    wait_for_survey(page)
    first = page.evaluate("document.querySelector('[data-fact] input').name")
    zone = page.locator("[data-part=entrance] > summary h2").inner_text()
    tab_to(page, first)
    page.keyboard.press("Space")
    tab_to(page, zone)
    page.keyboard.press("Enter")
    tab_to(page, DOOR)
    page.keyboard.type("87,5")
    tab_to(page, "Enregistrer : Entrée", most=120)
    page.keyboard.press("Enter")
    status(page, "est arrivée")

    assert values(offer) == [(DOOR, 87.5)]
    said = page.locator(f"#q-{DOOR}")
    expect(said.locator("[data-now]")).to_contain_text("87,5")
    expect(said.locator("[data-said]")).to_have_text("Arrivée.")


def test_what_is_answered_without_a_network_arrives_once(surveyor, offer):
    page = surveyor()
    open_survey(page, offer)
    page.context.set_offline(True)
    page.reload()
    wait_for_survey(page)
    unfold(page)
    measure_door(page, "90")
    status(page, "Pas de réseau")
    status(page, "1 réponse gardée sur cet appareil, à envoyer.")
    assert values(offer) == []
    page.route(SEND, lambda route: route.abort())
    page.reload()
    wait_for_survey(page)  # it has tried, and tries again when there is a network
    expect(page.locator(f"#v-{DOOR}")).to_have_value("90")

    taken = []

    def lose_the_answer(route):
        taken.append(route.fetch().status)
        route.abort()

    page.route(SEND, lose_the_answer)
    page.context.set_offline(False)
    wait_until(page, lambda: taken)
    status(page, "Le serveur ne les a pas prises.")
    assert (set(taken), values(offer)) == ({200}, [(DOOR, 90)])
    page.unroute(SEND)
    page.get_by_role("button", name="Envoyer maintenant").click()
    status(page, "1 réponse est arrivée.")

    assert values(offer) == [(DOOR, 90)]
    page.reload()
    status(page, "Rien n’attend sur cet appareil.")


def test_what_is_typed_before_the_store_is_read_is_not_overwritten(surveyor, offer):
    page = surveyor()
    open_survey(page, offer)
    page.context.set_offline(True)
    measure_door(page, "90")
    status(page, "1 réponse gardée")
    page.add_init_script(SLOW_STORE)
    page.reload()
    unfold(page)
    page.fill(f"#v-{DOOR}", "85")
    page.evaluate("letOpen()")
    wait_for_survey(page)
    expect(page.locator(f"#q-{DOOR} [data-said]")).to_have_text(
        "Pas encore enregistrée."
    )

    expect(page.locator(f"#v-{DOOR}")).to_have_value("85")
    measure_door(page, "85")
    page.context.set_offline(False)
    status(page, "1 réponse est arrivée.")
    assert values(offer) == [(DOOR, 85)]


def test_a_photo_waits_with_its_answer(surveyor, offer, tmp_path):
    picture = tmp_path / "porte.png"
    Image.new("RGB", (3000, 1500), "green").save(picture)
    page = surveyor()
    open_survey(page, offer)
    page.context.set_offline(True)
    page.locator(f"#q-{DOOR} summary").click()
    page.set_input_files(f"#p-{DOOR}", picture)
    page.locator(f"#q-{DOOR} [data-said]", has_text="Donnez aussi").wait_for()
    page.fill(f"#v-{DOOR}", "90")
    page.press(f"#v-{DOOR}", "Tab")
    page.locator(f"#q-{DOOR} [data-said]", has_text="Une photo est gardée").wait_for()
    measure_door(page, "91")
    status(page, "1 réponse gardée")
    page.context.set_offline(False)
    status(page, "1 réponse est arrivée.")

    photo = Observation.objects.get().photo
    assert (photo.width, photo.height) == (2000, 1000)


def test_a_refused_answer_keeps_its_reason_and_its_words(surveyor, offer):
    page = surveyor()
    open_survey(page, offer)
    measure_door(page, "5000")
    status(page, "1 réponse a été refusée")
    page.reload()
    status(page, "1 réponse a été refusée")

    expect(page.locator(f"#said-{DOOR}")).to_contain_text("de 0 à 1000 cm")
    expect(page.locator(f"#v-{DOOR}")).to_have_value("5000")
    unfold(page)
    measure_door(page, "90")
    status(page, "1 réponse est arrivée.")
    assert values(offer) == [(DOOR, 90)]


def test_who_is_logged_out_keeps_the_answers_and_is_told(surveyor, offer, editor):
    page = surveyor()
    open_survey(page, offer)
    session = page.context.cookies()
    page.context.clear_cookies(name="sessionid")
    measure_door(page, "90")
    status(page, "Vous êtes déconnecté.")
    expect(page.get_by_role("link", name="Se connecter")).to_be_visible()
    assert values(offer) == []

    page.context.add_cookies(session)
    page.goto(f"/survey/{offer.pk}/")
    status(page, "1 réponse est arrivée.")
    assert values(offer) == [(DOOR, 90)]


def test_answers_of_somebody_else_stay_on_the_phone(surveyor, offer, live_server):
    page = surveyor()
    open_survey(page, offer)
    page.context.set_offline(True)
    measure_door(page, "90")
    status(page, "1 réponse gardée")
    other = client_of(person("autre", is_superuser=True)).cookies["sessionid"].value
    page.context.add_cookies(
        [{"name": "sessionid", "value": other, "url": live_server.url}]
    )
    page.context.set_offline(False)
    status(page, "Quelqu’un d’autre est connecté.")
    page.evaluate("caches.delete('survey')")  # else a slow answer shows the page before
    page.goto(f"/survey/{offer.pk}/")
    status(page, "1 réponse d’un autre compte est sur cet appareil.")

    assert values(offer) == []


def test_a_state_and_a_number_exclude_each_other(surveyor, offer):
    page = surveyor()
    open_survey(page, offer)
    page.fill(f"#v-{STEPS}", "3")
    page.locator(f"#q-{STEPS} label", has_text="Ne sait pas").click()
    expect(page.locator(f"#v-{STEPS}")).to_have_value("")

    page.fill(f"#v-{STEPS}", "4")
    page.press(f"#v-{STEPS}", "Tab")
    expect(page.locator(f"#q-{STEPS} :checked")).to_have_count(0)
    status(page, "1 réponse pas encore enregistrée.")
    page.locator("form", has=page.locator(f"#v-{STEPS}")).locator(
        "[type=reset]"
    ).click()
    status(page, "Rien n’attend sur cet appareil.")
    expect(page.locator(f"#v-{STEPS}")).to_have_value("")


def test_the_plain_form_works_without_script(surveyor, offer):
    page = surveyor(java_script_enabled=False)
    page.goto(f"/survey/{offer.pk}/?zone=entrance")
    measure_door(page, "90")
    page.get_by_text("1 réponse est arrivée.").wait_for()

    assert values(offer) == [(DOOR, 90)]
    page.close()


@pytest.mark.parametrize("width", WIDTHS)
def test_the_survey_has_no_violation(surveyor, offer, width):
    page = surveyor(width)
    open_survey(page, offer)
    page.evaluate(
        "document.querySelectorAll('details').forEach((one) => one.open = true)"
    )
    measure_door(page, "5000")
    status(page, "1 réponse a été refusée")

    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.fixture
def queued(offer, editor):
    """One of everything that an editor decides."""
    said = {
        "offer": offer,
        "fact": DOOR,
        "source": "office",
        "observed_on": date(2026, 5, 12),
    }
    counts = {"method": "measured", "accepted_at": timezone.now()}
    with transaction.atomic():
        record(
            [
                Observation(**said, **counts, value=80),
                Observation(**said, **counts, value=60),
                Observation(**said, method="declared", author=editor, value=90),
            ]
        )
    FactReport.objects.create(
        offer=offer, fact=DOOR, message="Trop étroite !", language="fr"
    )


def queue_pages(offer) -> list[str]:
    root = "/admin/access/"
    return [root, f"{root}reports/", f"{root}contested/", f"{root}{offer.pk}/{DOOR}/"]


@pytest.mark.parametrize("width", WIDTHS)
def test_the_queue_has_no_violation(surveyor, offer, queued, width):
    page = surveyor(width)
    for address in queue_pages(offer):
        page.goto(address)
        page.evaluate("document.querySelector('main').id = 'main'")

        assert [one for one in violations(page) if is_ours(one)] == [], address


def is_ours(violation: tuple) -> bool:
    """Not of Wagtail's own frame around the page."""
    return any("cordee" in str(target) for target in violation[2])
