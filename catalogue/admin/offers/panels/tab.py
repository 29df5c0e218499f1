from wagtail.admin.panels import ObjectList


class Tab(ObjectList):
    """A tab whose address (`#tab-<name>`) is the same in every language.

    Wagtail makes it from the heading, in the language of whoever came first.
    """

    def __init__(self, name: str, children=(), **kwargs):
        super().__init__(children, **kwargs)
        self.name = name

    def clone_kwargs(self):
        return {**super().clone_kwargs(), "name": self.name}

    @property
    def clean_name(self) -> str:
        return self.name
