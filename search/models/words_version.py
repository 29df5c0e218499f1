from django.db import models


class WordsVersion(models.Model):
    """One row: names the synonyms and promotions as they are now.

    Random and not counted, so that no two states share a name, be it in a database
    that was restored. No row: nobody has ever edited any.
    """

    token = models.CharField(max_length=32)
