from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.search import index


class Commune(index.Indexed, models.Model):
    """A French commune, by its INSEE code.

    `latitude`, `longitude`: its centre in degrees (WGS 84); None: not known, so
    that nothing can be checked against it.
    """

    insee = models.CharField(_("INSEE code"), max_length=5, primary_key=True)
    name = models.CharField(_("name"), max_length=80)
    postal_codes = models.JSONField(_("postal codes"), default=list, blank=True)
    latitude = models.FloatField(_("latitude"), null=True, blank=True)
    longitude = models.FloatField(_("longitude"), null=True, blank=True)

    search_fields = [index.AutocompleteField("name"), index.SearchField("insee")]

    class Meta:
        verbose_name = _("commune")
        verbose_name_plural = _("communes")
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                name="commune_point_in_the_world",
                condition=models.Q(latitude__isnull=True, longitude__isnull=True)
                | models.Q(
                    latitude__range=(-90.0, 90.0), longitude__range=(-180.0, 180.0)
                ),
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def department(self) -> str:
        """The department's code: 65, 2A, 974."""
        return self.insee[:3] if self.insee.startswith("97") else self.insee[:2]
