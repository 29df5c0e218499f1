"""Who offers it: invented firms with invented numbers, some with many offers."""

from random import Random

from django.utils.text import slugify

from catalogue.imports.record import Contact, Provider

FORMS = ("SARL", "SAS", "Association", "EARL", "Commune :", "Famille")
NAMES = """
    Abadie Anclades Arrouy Barrère Baylac Bordenave Bourdettes Cabarrou
    Capdevielle Carrère Castagné Cazaux Cazenave Dabat Darrieux Doleac Ducasse
    Dufau Dupuy Estrade Fontan Fourcade Gachies Guchan Hourcade Junca Laborde
    Lacaze Lacrampe Lafaille Lanne Larrieu Lassalle Layré Majesté Marque
    Mengelle Nogaro Palu Peyret Pomès Prat Pujo Rivière Saint-Martin Sarrat
    Soulé Théas Toulouse Verdier Vignau Vergez
"""
WORDS = (
    "Loisirs",
    "Accueil",
    "Montagne",
    "Patrimoine",
    "Gourmand",
    "Évasion",
    "Nature",
)
FEW, MANY = 0.7, 5  # of offers that have one; offers for each, at the mean
SHARED = 1_000  # offers among which a provider has his own
PHONE = "+335624{:05d}"


def provider(dice: Random, number: int, seed: int) -> Provider | None:
    """The same for about five of a thousand neighbouring numbers."""
    if dice.random() >= FEW:
        return None
    group = dice.randrange(SHARED // MANY)
    own = Random(f"{seed}:{number // SHARED}:{group}")  # noqa: S311
    name = f"{own.choice(NAMES.split())} {own.choice(WORDS)}"
    site = f"{name.split()[0].lower()}-{own.randrange(10_000)}"
    phone = Contact("phone", PHONE.format(own.randrange(100_000)), role="booking")
    return Provider(
        legal_name=f"{own.choice(FORMS)} {name} {own.randrange(100)}",
        trade_name=name,
        siret=f"{own.randrange(10**9):09d}{own.randrange(10**5):05d}",
        contacts=(phone, Contact("email", f"contact@{slugify(site)}.example")),
    )
