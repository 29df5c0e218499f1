"""The main entrance with its door, steps and ramp, and another one without a step."""

from .known import NULL, Known, Null, is_one, listed, told


def entrances(known: Known) -> list[dict] | None:
    other = known.yes("alternative_accessible_entrance")
    main = _main(known)
    if other and main:
        main = {"isMainEntrance": True, **main}
    return listed(main, {"isMainEntrance": False, "isLevel": True} if other else None)


def _main(known: Known) -> dict | None:
    ramp = known.choice("entrance_ramp")
    steps = known.number("entrance_steps")
    return told(
        isLevel=_is_level(steps, ramp),
        hasFixedRamp=is_one(ramp, "fixed"),
        hasRemovableRamp=None if ramp == "fixed" else is_one(ramp, "removable"),
        slopeAngle=known.quantity("entrance_ramp_slope_pct"),
        hasHoist=known.yes("entrance_lift_accessible"),
        stairs=_stairs(known, steps),
        door=_door(known),
    )


def _is_level(steps: float | None, ramp: str | None) -> bool | None:
    """Neither steps nor a ramp; one of them settles it."""
    if steps or ramp in ("fixed", "removable"):
        return False
    return None if steps is None or ramp is None else True


def _stairs(known: Known, steps: float | None) -> dict | None:
    """What is true of all steps is true of these, where there are some."""
    everywhere = {}
    if steps:
        everywhere = {
            "hasHandRail": known.yes("steps_handrail") or None,
            "hasHighContrastNosing": known.yes("steps_contrasted") or None,
        }
    return told(
        count=steps, stepHeight=known.quantity("entrance_step_height_cm"), **everywhere
    )


def _door(known: Known) -> dict | Null | None:
    if known.is_absent("entrance_door_kind"):
        return NULL
    kind = known.choice("entrance_door_kind")
    return told(
        width=known.quantity("entrance_door_width_cm"),
        thresholdHeight=known.quantity("threshold_height_cm"),
        isAutomatic=known.yes("entrance_door_automatic"),
        isSliding=is_one(kind, "sliding"),
        isRevolving=is_one(kind, "revolving"),
        isTurnstile=is_one(kind, "turnstile"),
        hasClearMarkingOnGlassDoor=known.yes("glass_door_marked"),
        **_calling(known.choices("call_device")),
    )


def _calling(devices: list[str] | None) -> dict:
    if devices is None:
        return {}
    spoken = [one for one in devices if one in ("intercom", "video")]
    intercom = {"hasAudio": True, "hasVideoCamera": "video" in devices}
    return {"hasIntercom": bool(spoken), "intercom": intercom if spoken else None}
