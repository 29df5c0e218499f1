"""What an editor decides about the price; read as `pricing.settings.PriceSettings`.

Fields are named as there. Amounts in euros here, cents there.
"""

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from catalogue.models.price import money


def percentage(verbose_name, **kwargs) -> models.DecimalField:
    """20 for 20 %, with two decimals; from 0 to 100."""
    return models.DecimalField(
        verbose_name,
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0), MaxValueValidator(100)],
        **kwargs,
    )


def count(verbose_name, **kwargs) -> models.PositiveSmallIntegerField:
    return models.PositiveSmallIntegerField(
        verbose_name, null=True, blank=True, **kwargs
    )


class Pricing(models.Model):
    """The part of an experience that says how its fares come about."""

    class MarginKind(models.TextChoices):
        PERCENT_OF_COST = "percent_of_cost", _("% of the cost")
        PERCENT_OF_PRICE = "percent_of_price", _("% of the price")
        AMOUNT = "amount", _("euros by adult")

    class RoundingMode(models.TextChoices):
        CENT = "cent", _("to the cent")
        EURO = "euro", _("to the euro")
        FIVE = "five", _("to 5 euros")
        TEN = "ten", _("to 10 euros")
        NINETY = "ninety", _("ending with .90")
        NINE = "nine", _("ending with 9 euros")

    class Direction(models.TextChoices):
        UP = "up", _("up: never below cost and margin")
        NEAREST = "nearest", _("to the nearest")

    class Unit(models.TextChoices):
        PERSON = "person", _("per person")
        GROUP = "group", _("per group")

    class SingleMode(models.TextChoices):
        COMPUTED = "computed", _("the other half of the room")
        AMOUNT = "amount", _("an amount")

    class Vat(models.TextChoices):
        MARGIN = "margin", _("on the margin of a travel seller")
        STANDARD = "standard", _("on the whole price")

    price_unit = models.CharField(
        _("sold"), max_length=10, choices=Unit, default=Unit.PERSON
    )
    sizes = models.JSONField(
        _("classes of groups"),
        default=list,
        blank=True,
        help_text=_(
            "Smallest number of people of each, ascending: [10, 20] makes a fare for"
            " 10 to 19 and one from 20."
        ),
    )
    people_max = count(_("people at most"))
    margin_kind = models.CharField(
        _("margin"),
        max_length=20,
        choices=MarginKind,
        default=MarginKind.PERCENT_OF_COST,
    )
    margin_value = models.DecimalField(
        _("margin (% or €)"),
        max_digits=7,
        decimal_places=2,
        default=0,
        validators=[MinValueValidator(0)],
    )
    rounding_mode = models.CharField(
        _("rounding"), max_length=10, choices=RoundingMode, default=RoundingMode.CENT
    )
    rounding_direction = models.CharField(
        _("rounded"), max_length=10, choices=Direction, default=Direction.UP
    )
    upper_end = models.BooleanField(
        _("of a price “12 to 15 €” the 15 counts"), default=True
    )
    trade_percent = percentage(
        _("commission of operators (%)"), help_text=_("Empty: no net fares.")
    )
    vat = models.CharField(_("VAT"), max_length=10, choices=Vat, blank=True)
    vat_percent = models.DecimalField(
        _("rate of the VAT (%)"),
        max_digits=4,
        decimal_places=2,
        default=20,
        validators=[MinValueValidator(0)],
    )
    persons_per_room = models.PositiveSmallIntegerField(
        _("persons in a room"), default=2, validators=[MinValueValidator(1)]
    )
    child_age_max = models.PositiveSmallIntegerField(
        _("children's prices up to age"), default=11
    )
    youth_age_max = models.PositiveSmallIntegerField(
        _("youth prices up to age"), default=17
    )
    single_mode = models.CharField(
        _("single rooms"),
        max_length=10,
        choices=SingleMode,
        blank=True,
        help_text=_("Empty: there are none."),
    )
    single_supplement = money(_("single supplement (€)"))
    one_free_per = count(_("one free for so many who pay"))
    staff = models.PositiveSmallIntegerField(
        _("guides and drivers"),
        default=0,
        help_text=_("Who eat, sleep and enter with the group, at its cost."),
    )
    tourist_tax_cap = money(_("highest tourist tax by adult and night (€)"))
    tourist_tax_additional_percent = percentage(
        _("additional tourist tax (%)"), help_text=_("Of the department and region.")
    )
    locked_price = models.JSONField(null=True, blank=True, editable=False)

    class Meta:
        abstract = True

    def clean(self):
        super().clean()
        wrong = {}
        if not _ascending(self.sizes):
            wrong["sizes"] = _("Write whole numbers from 1, ascending: [10, 20].")
        if self.single_mode == self.SingleMode.AMOUNT and not self.single_supplement:
            wrong["single_supplement"] = _("Say how much.")
        of_price = self.margin_kind == self.MarginKind.PERCENT_OF_PRICE
        if of_price and self.margin_value is not None and self.margin_value >= 100:
            wrong["margin_value"] = _("A margin is less than the whole price.")
        if wrong:
            raise ValidationError(wrong)


def _ascending(sizes: object) -> bool:
    if not isinstance(sizes, list) or any(type(one) is not int for one in sizes):
        return False
    return sizes == sorted(set(sizes)) and all(one >= 1 for one in sizes)


class ChildBand(Orderable):
    """Children of some ages, both included, and what they pay."""

    class Mode(models.TextChoices):
        COST = "cost", _("their own cost and share")
        PERCENT = "percent", _("less than an adult (%)")
        AMOUNT = "amount", _("an amount (€)")
        FREE = "free", _("nothing")

    experience = ParentalKey(
        "experiences.Experience", on_delete=models.CASCADE, related_name="children_pay"
    )
    age_min = models.PositiveSmallIntegerField(_("from age"))
    age_max = models.PositiveSmallIntegerField(_("to age"))
    mode = models.CharField(_("they pay"), max_length=10, choices=Mode, default="cost")
    value = models.DecimalField(
        _("% or €"),
        max_digits=7,
        decimal_places=2,
        default=0,
        validators=[MinValueValidator(0)],
    )

    class Meta(Orderable.Meta):
        verbose_name = _("children's fare")
        verbose_name_plural = _("children's fares")
        constraints = [
            models.CheckConstraint(
                name="child_band_in_order", condition=Q(age_max__gte=F("age_min"))
            )
        ]

    def __str__(self) -> str:
        return f"{self.age_min}–{self.age_max}"

    def clean(self):
        super().clean()
        known = self.age_min is not None and self.age_max is not None
        if known and self.age_max < self.age_min:
            raise ValidationError({"age_max": _("This is less than the first age.")})
        if self.mode == self.Mode.PERCENT and self.value and self.value > 100:
            raise ValidationError({"value": _("At most 100 %.")})


class SharedCost(Orderable):
    """What the group pays together: guide, driver, coach. `amount` in euros."""

    class Period(models.TextChoices):
        TRIP = "trip", _("for the whole")
        DAY = "day", _("per day")
        NIGHT = "night", _("per night")

    class Kind(models.TextChoices):
        GUIDE = "guide", _("guide")
        DRIVER = "driver", _("driver")
        COACH = "coach", _("coach")
        OTHER = "other", _("other")

    experience = ParentalKey(
        "experiences.Experience", on_delete=models.CASCADE, related_name="shared_costs"
    )
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    label = models.CharField(_("name of the cost"), max_length=120, blank=True)
    amount = models.DecimalField(
        _("amount (€)"),
        max_digits=9,
        decimal_places=2,
        validators=[MinValueValidator(0)],
    )
    period = models.CharField(
        _("for"), max_length=10, choices=Period, default=Period.TRIP
    )
    persons_max = count(_("one more beyond so many people"))

    class Meta(Orderable.Meta):
        verbose_name = _("cost of the group")
        verbose_name_plural = _("costs of the group")

    def __str__(self) -> str:
        return self.label_fr or self.get_kind_display()


class StepPrice(models.Model):
    """The part of a step that says how it is paid."""

    class Basis(models.TextChoices):
        OFFER = "offer", _("the offer's published prices")
        ENTERED = "entered", _("an amount entered here")
        ON_SITE = "on_site", _("each pays on site")
        NONE = "none", _("nothing to pay")

    class EnteredUnit(models.TextChoices):
        PERSON = "person", _("per person")
        GROUP = "group", _("per group")
        ROOM = "room", _("per room")
        NIGHT = "night", _("per night")

    class Per(models.TextChoices):
        PERSON = "person", _("each person")
        GROUP = "group", _("the group")
        UNIT = "unit", _("a unit (room, lodging, vehicle)")

    price_basis = models.CharField(
        _("paid by"), max_length=10, choices=Basis, default=Basis.OFFER
    )
    price_rate = models.CharField(
        _("only the rate"),
        max_length=250,
        blank=True,
        help_text=_("French label of the price. Empty: any."),
    )
    price_amount = money(_("amount (€)"))
    price_child_amount = money(_("amount for a child (€)"))
    price_unit = models.CharField(
        _("unit"), max_length=10, choices=EnteredUnit, default=EnteredUnit.PERSON
    )
    price_per = models.CharField(
        _("a price by the hour or day is for"), max_length=10, choices=Per, blank=True
    )
    persons_per_unit = count(_("persons in a unit"))
    free_per = count(_("one free for so many paid"))
    staff_free = models.BooleanField(_("guide and driver free"), default=False)

    class Meta:
        abstract = True

    def clean(self):
        super().clean()
        entered = self.price_basis == self.Basis.ENTERED
        if entered and self.price_amount is None:
            raise ValidationError({"price_amount": _("Say how much.")})
