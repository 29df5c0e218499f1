from django.db import models
from modelcluster.fields import ParentalKey
from taggit.models import ItemBase

from catalogue.models import Theme


class ExperienceTheme(ItemBase):
    """The themes of offers serve experiences too."""

    tag = models.ForeignKey(Theme, models.CASCADE, related_name="experience_themes")
    content_object = ParentalKey(
        "experiences.Experience",
        on_delete=models.CASCADE,
        related_name="tagged_themes",
    )
