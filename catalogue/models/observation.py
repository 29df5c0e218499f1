import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from catalogue.accessibility.evidence import METHODS, STATES, UNKNOWN


def _user(verbose_name: str) -> models.ForeignKey:
    return models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=verbose_name,
    )


class ObservationQuerySet(models.QuerySet):
    def counting(self) -> "ObservationQuerySet":
        """Accepted, and not taken back: what the effective facts are made of."""
        return self.filter(
            accepted_at__isnull=False, retracts=None, retractions__isnull=True
        )

    def of_offers(self) -> "ObservationQuerySet":
        """Those of offers; others are of the ways between them."""
        return self.filter(leg=None)

    def waiting(self) -> "ObservationQuerySet":
        """Sent by a partner or a visitor; no editor has decided yet."""
        return self.filter(accepted_at=None, refused_at=None, retracts=None)


class Observation(models.Model):
    """One fact about one offer or one leg, seen or declared once; never edited.

    `fact`: a code of `catalogue.accessibility.facts`. `state`: a code of
    `evidence.STATES`; `value`: JSON in the fact's unit where the state is *known*,
    else null. `observed_on`: the day somebody looked; None: not said. A missing row
    means *unknown*; a row in state *unknown* takes back all that was seen before.
    `retracts`: this row says nothing but that another no longer counts.
    `uid` is given by the phone that sends it, so that it arrives once.
    """

    uid = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    offer = models.ForeignKey(
        "catalogue.Offer",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="observations",
    )
    leg = models.ForeignKey(
        "catalogue.Leg",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="observations",
        verbose_name=_("way"),
    )
    fact = models.CharField(_("fact"), max_length=60)
    state = models.CharField(
        _("state"), max_length=14, choices=list(STATES.items()), default="known"
    )
    value = models.JSONField(_("value"), null=True, blank=True)
    method = models.CharField(_("method"), max_length=10, choices=list(METHODS.items()))
    source = models.CharField(_("source"), max_length=120)
    source_ref = models.CharField(_("reference there"), max_length=250, blank=True)
    note = models.CharField(_("note"), max_length=500, blank=True)
    observed_on = models.DateField(_("observed on"), null=True, blank=True)
    expires_on = models.DateField(_("expires on"), null=True, blank=True)
    author = _user(_("author"))
    photo = models.ForeignKey(
        "catalogue.Photo", models.PROTECT, null=True, blank=True, related_name="+"
    )
    accepted_by = _user(_("accepted by"))
    accepted_at = models.DateTimeField(_("accepted at"), null=True, blank=True)
    refused_by = _user(_("refused by"))
    refused_at = models.DateTimeField(_("refused at"), null=True, blank=True)
    retracts = models.ForeignKey(
        "self",
        models.CASCADE,
        null=True,
        blank=True,
        related_name="retractions",
        verbose_name=_("takes back"),
    )
    batch = models.ForeignKey(
        "catalogue.ObservationBatch",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="observations",
        verbose_name=_("import"),
    )
    created_at = models.DateTimeField(auto_now_add=True)

    objects = ObservationQuerySet.as_manager()

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("observation")
        verbose_name_plural = _("observations")
        indexes = [
            models.Index(fields=["offer", "fact"], name="observation_by_fact"),
            models.Index(
                fields=["created_at"],
                name="observation_waiting",
                condition=models.Q(accepted_at=None, refused_at=None, retracts=None),
            ),
        ]
        constraints = [
            models.CheckConstraint(
                name="observation_of_one_offer_or_one_leg",
                condition=models.Q(offer__isnull=False, leg__isnull=True)
                | models.Q(offer__isnull=True, leg__isnull=False),
            ),
            models.CheckConstraint(
                name="observation_decided_once",
                condition=models.Q(accepted_at=None) | models.Q(refused_at=None),
            ),
        ]

    def __str__(self) -> str:
        if self.retracts_id:
            return f"{self.fact}: takes back {self.retracts_id}"
        return f"{self.fact} = {UNKNOWN if self.value is None else self.value}"
