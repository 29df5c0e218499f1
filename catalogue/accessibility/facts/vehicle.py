"""The vehicle of a transport offer."""

from django.utils.translation import gettext_lazy as _

from catalogue.accessibility.fact import SERVICE, Fact, Kind

FACTS = (
    Fact(
        code="vehicle_ramp_or_lift",
        label=_("Ramp or lift of the vehicle"),
        zone="vehicle",
        question=_("Does the vehicle have a ramp or a lift for wheelchairs?"),
        how=_("Have it unfolded once and look whether it reaches the ground."),
        yes=_("The vehicle has a ramp or a lift for wheelchairs."),
        no=_("The vehicle has neither a ramp nor a lift for wheelchairs."),
        lasts=SERVICE,
        inherited=False,
    ),
    Fact(
        code="vehicle_wheelchair_places",
        label=_("Places for wheelchairs in the vehicle"),
        zone="vehicle",
        kind=Kind.NUMBER,
        maximum=100,
        question=_("How many people can travel seated in their wheelchair?"),
        how=_(
            "Count the places where the wheelchair itself travels with the person in "
            "it. Write 0 if there is none."
        ),
        says=_("People who can travel seated in their wheelchair: %(value)s."),
        lasts=SERVICE,
        inherited=False,
    ),
    Fact(
        code="vehicle_tie_downs",
        label=_("Wheelchair tie-downs in the vehicle"),
        zone="vehicle",
        question=_("Can the wheelchair be strapped to the floor of the vehicle?"),
        how=_(
            "Look for rails or rings in the floor with four straps, and a belt for the "
            "person."
        ),
        yes=_("The wheelchair is strapped to the floor of the vehicle."),
        no=_("The vehicle has no straps for a wheelchair."),
        lasts=SERVICE,
        inherited=False,
    ),
)
