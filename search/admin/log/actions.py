"""From a line of the report to what an office can do about it."""

from dataclasses import dataclass
from typing import Self
from urllib.parse import parse_qsl, urlencode

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from catalogue.models import Offer
from config.languages import DEFAULT
from search.addresses import PATHS
from search.admin.words import url_for
from search.models import Promotion, Synonym


@dataclass(frozen=True, slots=True)
class Action:
    """A link. `label`: what it does."""

    label: str | Promise
    url: str


@dataclass(frozen=True, slots=True)
class Actions:
    """What one user may do, who reads in `language`."""

    language: str
    may_add_synonyms: bool
    may_promote: bool
    may_add_offers: bool

    @classmethod
    def of(cls, user, language: str) -> Self:
        return cls(
            language,
            may_add_synonyms=user.has_perm("search.add_synonym"),
            may_promote=user.has_perm("search.add_promotion"),
            may_add_offers=user.has_perm("catalogue.add_offer"),
        )

    def of_words(self, words: str, language: str) -> list[Action]:
        """See it as a visitor does; then the ways to find more the next time."""
        found = [Action(_("See the results"), results_url({"q": words}, language))]
        if self.may_add_synonyms:
            url = url_for(Synonym, terms=words, language=language)
            found.append(Action(_("Add a synonym"), url))
        if self.may_promote:
            url = url_for(Promotion, words=words, language=language)
            found.append(Action(_("Promote"), url))
        if self.may_add_offers:
            url = new_offer_url(words, language)
            found.append(Action(_("Create an offer"), url))
        return found

    def of_filters(self, filters: str) -> list[Action]:
        """See it, without what was not kept of it: the place, the day."""
        kept = parse_qsl(filters)
        if not kept:
            return []
        url = results_url(kept, self.language)
        return [Action(_("See the results"), url)]


def results_url(asked: dict[str, str] | list[tuple[str, str]], language: str) -> str:
    """The page of results in that language; in the first one where it has none."""
    return f"/{PATHS.get(language, PATHS[DEFAULT])}?{urlencode(asked)}"


def new_offer_url(words: str, language: str) -> str:
    """The form of a new offer with these words as its title."""
    add = reverse(Offer.snippet_viewset.get_url_name("add"))
    return f"{add}?{urlencode({f'title_{language}': capfirst(words)})}"
