"""The sentence of each finding, by its code.

Where a figure of a finding is not known, the text of `WITHOUT` is said instead.
"""

from django.utils.translation import gettext_lazy as _

TEXTS = {
    "out_of_season": _("It does not begin on this day: out of season."),
    "no_departure": _("There is no departure on this day."),
    "departure_cancelled": _("The departure %(subject)s is cancelled."),
    "departure_full": _(
        "The departure %(subject)s has too few seats left: %(limit)s for %(count)s."
    ),
    "seats_unknown": _("Nobody entered how many seats departure %(subject)s has."),
    "too_few_persons": _(
        "Too few people: %(count)s, and it is offered from %(limit)s on."
    ),
    "too_many_persons": _("Too many people: %(count)s for at most %(limit)s."),
    "no_steps": _("There is nothing in the programme yet."),
    "no_offer": _("%(step)s: no offer was chosen."),
    "not_chosen_yet": _("%(step)s: where it takes place was not chosen yet."),
    "not_public": _("%(step)s: withdrawn from the catalogue on %(first_day)s."),
    "closed_exceptionally": _("%(step)s: closed for once, %(closure)s."),
    "closed_that_day": _("%(step)s: closed all day on %(day)s."),
    "closed_on_arrival": _(
        "%(step)s: closed on arrival at %(at)s on %(day)s. It opens at %(opens)s."
    ),
    "closes_too_early": _(
        "%(step)s: closes at %(closes)s on %(day)s, %(minutes)s too early."
    ),
    "hours_unknown": _("%(step)s: not known whether it is open on %(day)s."),
    "after_last_admission": _(
        "%(step)s: closes at %(closes)s, and one arrives at %(at)s, %(minutes)s after "
        "the last admission."
    ),
    "sold_out": _("%(step)s: all tickets are sold for %(day)s."),
    "overlaps": _("%(step)s: begins %(minutes)s before %(others)s ends."),
    "too_little_time": _(
        "To %(step)s: %(needed)s %(mode)s from %(others)s, and only %(given)s for it."
    ),
    "way_unknown": _(
        "To %(step)s: how long it takes %(mode)s from %(others)s is not known."
    ),
    "no_such_time": _(
        "%(step)s: on %(day)s there is no %(at)s, clocks go forward that night."
    ),
    "time_comes_twice": _(
        "%(step)s: on %(day)s %(at)s comes twice, the first time is meant."
    ),
    "duration_unknown": _(
        "%(step)s: nobody entered how long it takes; %(minutes)s are reckoned with."
    ),
    "does_not_suit": _("%(step)s: does not suit the need “%(need)s”."),
    "access_unknown": _(
        "%(step)s: not known whether it suits the need “%(need)s”. To check: "
        "%(missing)s."
    ),
    "too_few_wheelchair_places": _(
        "%(step)s: too few places for wheelchairs: %(limit)s for %(count)s."
    ),
    "wheelchair_places_unknown": _(
        "%(step)s: not known how many wheelchairs there is room for; needed: %(count)s."
    ),
    "too_few_vehicle_places": _(
        "To %(step)s: too few places for wheelchairs in the vehicle: %(limit)s for "
        "%(count)s."
    ),
    "vehicle_places_unknown": _(
        "To %(step)s: not known how many wheelchairs the vehicle takes; needed: "
        "%(count)s."
    ),
    "too_large_a_group": _("%(step)s: takes %(limit)s people at most, not %(count)s."),
    "fewer_than_offered": _(
        "%(step)s: takes %(limit)s people at most, and it is offered for up to "
        "%(count)s."
    ),
    "too_small_a_group": _("%(step)s: takes groups from %(limit)s on, not %(count)s."),
    "capacity_unknown": _("%(step)s: not known whether it takes %(count)s people."),
    "too_young": _("%(step)s: from %(limit)s years on, and a child is %(count)s."),
    "too_old": _("%(step)s: up to %(limit)s years, and a child is %(count)s."),
    "age_unknown": _("%(step)s: not known whether a child of %(count)s may take part."),
    "language_not_spoken": _("%(step)s: nobody there speaks %(language)s."),
    "language_unknown": _("%(step)s: not known whether anybody speaks %(language)s."),
    "label_expired": _("%(step)s: the label %(subject)s expired on %(last_day)s."),
    "price_missing": _("%(step)s: what it costs is not known."),
    "no_lunch": _("No time for lunch on %(day)s: at noon one is at %(step)s."),
    "no_dinner": _("No time for dinner on %(day)s: in the evening one is at %(step)s."),
    "no_pause": _(
        "%(step)s: %(given)s without a pause by its end; one is due after %(needed)s."
    ),
    "long_day": _("%(day)s is long: %(given)s until the end of %(step)s."),
    "short_night": _("Only %(given)s of rest before %(step)s; %(needed)s are needed."),
    "in_the_dark": _(
        "%(step)s: outdoors, %(minutes)s of it in the dark (sun from %(opens)s to "
        "%(closes)s)."
    ),
    "way_in_the_dark": _(
        "To %(step)s: %(minutes)s of the way in the dark (sun from %(opens)s to "
        "%(closes)s)."
    ),
    "outdoors_unknown": _(
        "%(step)s: %(minutes)s of it in the dark, and not known whether it is outdoors."
    ),
    "too_few_alternatives": _(
        "%(subject)s: to be done, %(limit)s; possible on this day, %(count)s."
    ),
    "optional_left_out": _("%(step)s: optional, and left out on this day."),
}

WITHOUT = {  # code → (the figure that is not known, what is said then)
    "not_public": ("first_day", _("%(step)s: not published in the catalogue.")),
    "closed_on_arrival": (
        "opens",
        _("%(step)s: closed by %(at)s on %(day)s, when one arrives."),
    ),
    "access_unknown": (
        "missing",
        _("%(step)s: not known whether it suits the need “%(need)s”."),
    ),
}

ON_THE_WAY = {  # the same of a leg, where the code serves both
    "does_not_suit": _("The way to %(step)s does not suit the need “%(need)s”."),
    "access_unknown": _(
        "The way to %(step)s: not known whether it suits the need “%(need)s”. To "
        "check: %(missing)s."
    ),
}

ON_THE_WAY_WITHOUT = {
    "access_unknown": (
        "missing",
        _("The way to %(step)s: not known whether it suits the need “%(need)s”."),
    ),
}

ESTIMATED = {  # of a way of which nobody entered the minutes
    "too_little_time": _(
        "To %(step)s: about %(needed)s %(mode)s from %(others)s as estimated, and only "
        "%(given)s for it."
    ),
}

MODES = {
    "foot": _("on foot"),
    "bicycle": _("by bicycle"),
    "car": _("by car"),
    "coach": _("by coach"),
    "adapted_vehicle": _("by adapted vehicle"),
    "public_transport": _("by public transport"),
}

TO_ASK = _("Ask %(who)s.")
NOBODY_TO_ASK = _("No contact was entered: ask the provider.")
WHOLE = _("The experience")
THAT_DAY = _("that day")
