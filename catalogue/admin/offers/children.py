"""Children that a version remembers and the database has lost."""

from modelcluster.models import get_all_child_relations

from catalogue.models import Offer


def forget_lost_keys(offer: Offer) -> Offer:
    """Make new rows of the children of a version that exist no more.

    A form refuses a child whose key is gone: after a deletion that is being undone,
    or an import that wrote the rows anew while a draft was waiting.
    """
    for relation in get_all_child_relations(Offer):
        manager = getattr(offer, relation.get_accessor_name())
        if manager.is_deferring:  # else they come from the database
            manager.set(_kept_or_new(relation.related_model, manager.all()))
    return offer


def _kept_or_new(model, children) -> list:
    keys = [child.pk for child in children if child.pk is not None]
    rows = model._default_manager.filter(pk__in=keys) if keys else model.objects.none()
    known = set(rows.values_list("pk", flat=True))
    for child in children:
        if child.pk not in known:
            child.pk = None
    return list(children)
