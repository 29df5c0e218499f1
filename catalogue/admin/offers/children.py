"""Children that a version remembers and the database has lost."""

from typing import TypeVar

from modelcluster.models import ClusterableModel, get_all_child_relations

Snippet = TypeVar("Snippet", bound=ClusterableModel)


def forget_lost_keys(snippet: Snippet) -> Snippet:
    """Make new rows of the children of a version that exist no more.

    A form refuses a child whose key is gone: after a deletion that is being undone,
    or an import that wrote the rows anew while a draft was waiting.
    """
    for relation in get_all_child_relations(type(snippet)):
        manager = getattr(snippet, relation.get_accessor_name())
        if manager.is_deferring:  # else they come from the database
            manager.set(_kept_or_new(relation.related_model, manager.all()))
    return snippet


def _kept_or_new(model, children) -> list:
    keys = [child.pk for child in children if child.pk is not None]
    rows = model._default_manager.filter(pk__in=keys) if keys else model.objects.none()
    known = set(rows.values_list("pk", flat=True))
    for child in children:
        if child.pk not in known:
            child.pk = None
    return list(children)
