"""What can be done with many offers at once, each by the normal way of one."""

from .delete import DeleteOffers
from .publish import PublishOffers
from .sector import AssignSector
from .theme import TagOffers
from .unpublish import UnpublishOffers

ACTIONS = (PublishOffers, UnpublishOffers, TagOffers, AssignSector, DeleteOffers)
