import time

import pytest

from catalogue.imports.clean import (
    LONGEST,
    Cleaned,
    identifier,
    looks_like_a_file,
    paragraphs,
    plain,
)
from catalogue.imports.refused import Refused


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("  Musée \t du\r\nGave ", Cleaned("Musée du Gave")),
        ("cafe\u0301", Cleaned("café")),
        ("12\u00a0€", Cleaned("12\u00a0€")),
        ("<script>alert(1)</script>", Cleaned("<script>alert(1)</script>")),
        ("{{ 7*7 }} {% load x %} ${y}", Cleaned("{{ 7*7 }} {% load x %} ${y}")),
        ("a\u202eb\u2066c", Cleaned("abc", ("bidi",))),
        ("متحف \u202bلورد\u202c", Cleaned("متحف \u202bلورد\u202c")),
        ("Mu\u200bsée\ufeff", Cleaned("Musée", ("zero_width",))),
        ("👨\u200d👩\u200d👧", Cleaned("👨\u200d👩\u200d👧")),
        ("a\u200db", Cleaned("ab", ("zero_width",))),
        ("Lè\x8fge", Cleaned("Lège", ("control_char",))),
        ("PyrÃ©nÃ©es", Cleaned("PyrÃ©nÃ©es", ("mojibake",))),
        ("lâ€™hÃ´tel", Cleaned("lâ€™hÃ´tel", ("mojibake",))),
        ("perdu \ufffd", Cleaned("perdu \ufffd", ("mojibake",))),
        ("NÃO À Âge", Cleaned("NÃO À Âge")),
    ],
)
def test_plain_is_one_clean_line(text, cleaned):
    assert plain(text) == cleaned


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("Un.\r\n\r\n\r\nDeux. \n Trois.", Cleaned("Un.\n\nDeux.\nTrois.")),
        ("Prix < 5 € et > 3 & <3", Cleaned("Prix < 5 € et > 3 & <3")),
        (
            "<p>Un</p><p>C&#39;est<br/>deux</p>",
            Cleaned("Un\n\nC'est\ndeux", ("markup",)),
        ),
        ("<ul><li>a</li><li>b</li></ul>", Cleaned("a\nb", ("markup",))),
        ("<script>alert(1)</script>ok", Cleaned("ok", ("active_markup",))),
        ('<a href="javascript:x">ici</a>', Cleaned("ici", ("active_markup",))),
        ("<iframe src=x></iframe>y", Cleaned("y", ("active_markup",))),
        ("caf&eacute;", Cleaned("café", ("markup",))),
        ("&lt;b&gt;", Cleaned("<b>", ("markup",))),
    ],
)
def test_paragraphs_keep_the_words_of_markup(text, cleaned):
    assert paragraphs(text) == cleaned


def test_long_text_is_cut_at_a_word():
    assert plain("Le musée du Gave", 12) == Cleaned("Le musée…", ("too_long",))
    assert plain("x" * 30, 10) == Cleaned("x" * 9 + "…", ("too_long",))


def test_text_of_megabytes_is_cut():
    cleaned = paragraphs("eau " * 2_500_000)

    assert len(cleaned.text) <= LONGEST
    assert cleaned.found == ("too_long",)


@pytest.mark.parametrize(
    "text",
    [
        "a" + " " * 19_000 + "b\nc",
        "<a " * 6_000,
        "<" * 19_000,
        "&" * 19_000,
        "on" * 9_000 + " " * 1_000,
        "<br" + " " * 19_000,
        "\n " * 9_000,
    ],
)
def test_no_text_takes_long(text):
    start = time.process_time()
    paragraphs(text)
    assert time.process_time() - start < 0.1


def test_long_markup_rejects():
    with pytest.raises(Refused) as refusal:
        paragraphs("<" * (LONGEST + 1))
    assert (refusal.value.code, refusal.value.rejects) == ("too_long", True)


def test_identifier_is_normal():
    assert identifier("https://x.example/e\u0301") == "https://x.example/é"


@pytest.mark.parametrize("text", ["", " a", "a\u200b", "a\u202e", "a\n"])
def test_identifier_with_what_nobody_sees_rejects(text):
    with pytest.raises(Refused):
        identifier(text)


@pytest.mark.parametrize(
    ("title", "is_file"),
    [
        ("IMG_0042", True),
        ("facade.JPG", True),
        ("DSC0042", True),
        ("La façade du musée", False),
        ("Lourdes", False),
    ],
)
def test_file_name_is_no_description(title, is_file):
    assert looks_like_a_file(title) is is_file
