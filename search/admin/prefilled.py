from wagtail.snippets.views.snippets import CreateView


class PrefilledCreateView(CreateView):
    """Adding one, with what the address says filled in: `?terms=vtt&language=fr`."""

    def get_initial(self) -> dict:
        given = self.request.GET
        fields = {name: given[name] for name in self.prefilled if name in given}
        return super().get_initial() | fields

    @property
    def prefilled(self) -> list[str]:
        """Fields of the model that an address may fill in."""
        return [field.name for field in self.model._meta.fields if field.editable]
