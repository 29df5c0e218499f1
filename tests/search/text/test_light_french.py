import pytest

from search.text import analyse

SAME = """
abbaye abbayes
activité activités
ancien anciens
animal animaux
auberge auberges
bateau bateaux
beau beaux
bijou bijoux
boisson boissons
bureau bureaux
cascade cascades
chapelle chapelles
château châteaux
cheval chevaux
col cols
concert concerts
créateur créatrice
direct directe
église églises
enfant enfants
exposition expositions
fromage fromages
gâteau gâteaux
gave gaves
gîte gîtes
guide guides
hôpital hôpitaux
jardin jardins
jeu jeux
journal journaux
lac lacs
local locaux
lumineux lumineuse
menu menus
montagne montagnes
moulin moulins
musée musées
national nationaux
nautique nautiques
organisateur organisateurs
panneau panneaux
parc parcs
petit petite
petit petites
piscine piscines
piéton piétons
prix prix
randonnée randonnées
randonneur randonneurs
refuge refuges
restaurant restaurants
rivière rivières
sentier sentiers
ski skis
spa spas
tapis tapis
thermal thermaux
train trains
traditionnel traditionnelle
vallée vallées
vélo vélos
village villages
visite visites
voyage voyages
zoo zoos
"""

APART = """
abbaye abeille
cascade casque
col colline
ferme fermeture
gave gare
lac lacet
montagne montre
train trait
vallée valeur
"""


def pairs(lines: str) -> list[list[str]]:
    return [line.split() for line in lines.strip().splitlines()]


@pytest.mark.parametrize(("one", "other"), pairs(SAME))
def test_forms_of_one_word_have_one_stem(one, other):
    assert analyse(one, "fr") == analyse(other, "fr")


@pytest.mark.parametrize(("one", "other"), pairs(APART))
def test_other_words_have_other_stems(one, other):
    assert analyse(one, "fr") != analyse(other, "fr")


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("chevaux", "cheval"),
        ("châteaux", "chateau"),
        ("prix", "pri"),
        ("investissement", "investi"),
        ("hébergement", "heberg"),
        ("activement", "actif"),
        ("animatrice", "anim"),
        ("directrice", "direct"),
        ("travailleuse", "travaileu"),
        ("vététistes", "vetetist"),
        ("professionnelle", "profesion"),
        ("gastronomique", "gastronom"),
        ("restauration", "restau"),
        ("réalisation", "real"),
    ],
)
def test_stem_is_that_of_the_published_algorithm(word, stem):
    assert analyse(word, "fr") == [stem]
