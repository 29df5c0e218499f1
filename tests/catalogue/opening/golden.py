"""The golden file of sentences: an expression, then a line per sentence."""

from pathlib import Path

from catalogue.opening import in_words, parse

PATH = Path(__file__).parent / "words.txt"
LANGUAGES = ("fr", "en")


def entries(text: str) -> list[tuple[str, str]]:
    """(expression, its entry) of each paragraph of the file."""
    paragraphs = [part for part in text.strip("\n").split("\n\n") if part]
    return [(part.split("\n", 1)[0], part) for part in paragraphs]


def entry(expression: str) -> str:
    hours = parse(expression)
    lines = [
        f"  {language}: {sentence}"
        for language in LANGUAGES
        for sentence in in_words(hours, language)
    ]
    return "\n".join([expression, *lines])


if __name__ == "__main__":
    listed = [expression for expression, _ in entries(PATH.read_text("utf-8"))]
    PATH.write_text("\n\n".join(map(entry, listed)) + "\n", "utf-8")
