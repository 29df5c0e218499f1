"""Children that a version remembers and the database has lost."""

from modelcluster.models import get_all_child_relations

from catalogue.models import Offer


def forget_lost_keys(offer: Offer) -> Offer:
    """Make new rows of the children of a version that exist no more.

    A form refuses a child whose key is gone: after a deletion that is being undone,
    or an import that wrote the rows anew while a draft was waiting.
    """
    for relation in get_all_child_relations(Offer):
        children = list(getattr(offer, relation.get_accessor_name()).all())
        keys = {child.pk for child in children if child.pk is not None}
        rows = relation.related_model._default_manager.filter(pk__in=keys)
        known = set(rows.values_list("pk", flat=True)) if keys else set()
        for child in children:
            if child.pk not in known:
                child.pk = None
        if keys - known:
            getattr(offer, relation.get_accessor_name()).set(children)
    return offer
