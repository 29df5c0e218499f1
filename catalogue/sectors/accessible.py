from django.utils.translation import gettext_lazy as _

from .attribute import Attribute, Kind, Sector

SECTOR = Sector(
    "accessible",
    _("Accessible tourism"),
    (
        Attribute(
            "assistance_by_staff",
            _("Assistance by staff"),
            Kind.CHOICE,
            options={
                "none": _("none"),
                "on_request": _("on request"),
                "always": _("at all opening hours"),
            },
        ),
        Attribute(
            "equipment_on_loan",
            _("Equipment on loan"),
            Kind.CHOICES,
            options={
                "wheelchair": _("wheelchair"),
                "joelette": _("Joëlette (all-terrain chair)"),
                "walking_frame": _("walking frame"),
                "folding_seat": _("folding seat"),
                "portable_loop": _("portable induction loop"),
                "magnifier": _("magnifier"),
                "tactile_plan": _("tactile plan"),
                "ear_defenders": _("ear defenders"),
            },
            facet=True,
        ),
        Attribute(
            "quiet_hours",
            _("Quiet hours"),
            help=_("Hours with less sound, light and people, announced in advance."),
            facet=True,
        ),
    ),
)
