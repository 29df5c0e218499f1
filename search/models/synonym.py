from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from config.languages import DEFAULT, LANGUAGES
from search.text import analyse

MOST_TERMS = 20


def languages() -> list[tuple[str, str]]:
    """Every language in which something is searched."""
    return [(one.code, one.name) for one in LANGUAGES]


def terms_in(text: str) -> list[str]:
    """The words or groups of words between commas, each once."""
    found = (" ".join(term.split()) for term in text.split(","))
    return [*dict.fromkeys(filter(None, found))]


class Synonym(models.Model):
    """Words that mean the same to a visitor, in one language.

    Without `others`, who searches one of `terms` finds what any of them finds. With
    them, who searches one of `terms` finds `others` as well, and not the other way
    round: "bouldering" finds "climbing", "climbing" does not find "bouldering".
    """

    language = models.CharField(
        _("language"),
        max_length=2,
        choices=languages,
        default=DEFAULT,
    )
    terms = models.CharField(
        _("words"),
        max_length=500,
        help_text=_(
            "Words, or groups of words, separated by commas: vtt, vélo tout terrain."
        ),
    )
    others = models.CharField(
        _("also find"),
        max_length=500,
        blank=True,
        help_text=_(
            "Empty: all these words mean the same. Filled: who searches one of the "
            "words above finds these as well, and not the other way round."
        ),
    )
    enabled = models.BooleanField(_("in use"), default=True)

    class Meta:
        verbose_name = _("synonym")
        verbose_name_plural = _("synonyms")
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(terms=""), name="a_synonym_has_words"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.terms} → {self.others}" if self.others else self.terms

    def clean(self) -> None:
        terms, others = terms_in(self.terms), terms_in(self.others)
        self.terms, self.others = ", ".join(terms), ", ".join(others)
        self._check_words("terms", terms)
        self._check_words("others", others)
        if len(terms) < (1 if others else 2):
            told = _("Give two words or more, or fill in what else is found.")
            raise ValidationError({"terms": told})

    def _check_words(self, field: str, terms: list[str]) -> None:
        """Each must hold something that the search looks for."""
        if len(terms) > MOST_TERMS:
            told = _("At most %(most)s.") % {"most": MOST_TERMS}
            raise ValidationError({field: told})
        for term in terms:
            if not analyse(term, self.language):
                told = _("The search skips “%(term)s”: it says too little.")
                raise ValidationError({field: told % {"term": term}})
