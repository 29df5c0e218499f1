import pytest

from catalogue.imports.clean import paragraphs, plain
from catalogue.imports.datatourisme.texts import SUMMARY, texts_of, told
from catalogue.imports.datatourisme.translated import machine_translated

from . import findings, node


@pytest.mark.parametrize(
    ("value", "clean", "texts"),
    [
        ("Un", plain, {"fr": "Un"}),
        (["Un"], plain, {"fr": "Un"}),
        ({"fr": "Un", "@en": ["One"]}, plain, {"fr": "Un", "en": "One"}),
        ({"fr": ["Un", "Deux", "Un"]}, paragraphs, {"fr": "Un\n\nDeux"}),
        ({"fr": ["", " "], "en": []}, plain, {}),
        (None, plain, {}),
    ],
)
def test_documented_shapes_are_read(value, clean, texts):
    root = node({"text": value})

    assert texts_of(root.child("text"), 250, clean) == texts
    assert root.problems == []


def test_second_title_and_other_languages_are_reported():
    root = node({"rdfs:label": {"fr": ["Un", "Deux"], "zh": ["一"]}})

    assert told(root).title == {"fr": "Un"}
    assert findings(root) == [
        ("/rdfs:label/fr", "several_texts"),
        ("/rdfs:label", "language_not_kept"),
    ]


def test_summary_comes_from_the_description_else_from_the_comment():
    short = {"hasDescription": [{"shortDescription": {"fr": ["Court"]}}]}
    comment = {"rdfs:comment": {"fr": ["Commentaire"]}}

    assert told(node(short | comment)).summary == {"fr": "Court"}
    assert told(node(comment)).summary == {"fr": "Commentaire"}


def test_long_summary_is_cut_and_kept_whole_as_description():
    text = "Une phrase. " * 200
    root = node({"rdfs:comment": {"fr": [text]}})

    found = told(root)
    assert found.description == {"fr": text.strip()}
    assert len(found.summary["fr"]) <= SUMMARY
    assert findings(root) == [("", "summary_cut")]


def test_text_for_some_people_says_for_whom():
    root = node(
        {
            "hasDescription": [
                {"dc:description": {"fr": ["Pour tous."]}},
                {
                    "dc:description": {"fr": ["Avec des jeux."]},
                    "isDedicatedTo": [{"rdfs:label": {"fr": ["Familles"]}}],
                },
            ]
        }
    )

    assert told(root).description == {"fr": "Pour tous.\n\nFamilles\nAvec des jeux."}


def test_garbled_text_is_not_sound():
    assert not told(node({"rdfs:label": {"fr": ["MusÃ©e"]}})).sound
    assert told(node({"rdfs:label": {"fr": ["Musée"]}})).sound


@pytest.mark.parametrize(
    ("named", "fields"),
    [
        (
            [{"rdf:language": ["en"], "rdf:predicate": [{"@id": "rdfs:label"}]}],
            ("title_en",),
        ),
        ([{"rdf:language": "@en", "rdf:predicate": "rdfs:comment"}], ("summary_en",)),
        ([{"rdf:language": ["es"], "rdf:predicate": ["rdfs:label"]}], ()),
        ([{"rdf:language": ["en"], "rdf:predicate": ["unknown"]}], ()),
        ([None, 5, {"rdf:language": [[]]}], ()),
        ("nonsense", ()),
    ],
)
def test_machine_translations_are_named(named, fields):
    root = node({"hasTranslatedProperty": named})
    kept = {"title": {"en": "x"}, "summary": {"en": "y"}}

    assert machine_translated(root, kept) == fields
