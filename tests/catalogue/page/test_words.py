from catalogue.page.words import Text, field_text, text


def test_words_of_another_language_carry_it():
    found = text({"fr": "Château"}, "en")

    assert found == Text("Château", lang="fr")
    assert found.attribute == ' lang="fr"'
    assert text({"fr": "Château"}, "fr").attribute == ""


def test_a_machine_translation_is_marked_in_its_language_only():
    texts = {"fr": "Château", "en": "Castle"}

    assert field_text(texts, "title", "en", ["title_en"]).machine is True
    assert field_text(texts, "title", "fr", ["title_en"]).machine is False


def test_paragraphs_are_the_lines_that_hold_something():
    assert Text("a\n\n b \r\n").paragraphs == ["a", "b"]


def test_no_words_are_false():
    assert not text({}, "fr")
