"""The parts of a place, in the order in which one meets them."""

from django.utils.translation import gettext_lazy as _

from .fact import Zone

OUTDOORS = frozenset({"route"})
MOVING = frozenset({"transport"})
ZONES = {
    zone.code: zone
    for zone in (
        Zone("arrival", _("Getting there")),
        Zone("path", _("From the street to the entrance")),
        Zone("entrance", _("Entrance"), without=OUTDOORS | MOVING),
        Zone("inside", _("Reception and moving inside"), without=OUTDOORS | MOVING),
        Zone("stairs", _("Steps and stairs")),
        Zone("vehicle", _("Vehicle"), kinds=MOVING),
        Zone("toilets", _("Toilets")),
        Zone("room", _("Bedroom and bathroom"), kinds=frozenset({"stay"})),
        Zone("content", _("What there is to see, to hear and to read")),
        Zone("staff", _("Staff and services")),
        Zone("claims", _("What is declared")),
    )
}
