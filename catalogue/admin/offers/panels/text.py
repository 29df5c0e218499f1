from django.db.models import TextField
from wagtail.admin.panels import FieldPanel
from wagtail.admin.widgets import AdminAutoHeightTextInput

from catalogue.admin.offers import proofreading


class TextPanel(FieldPanel):
    """A text in one language, with its "translated by machine" mark."""

    def get_form_options(self):
        options = super().get_form_options()
        if isinstance(self.db_field, TextField):
            # Wagtail knows the exact class only, and translated fields have others
            options["widgets"] = {self.field_name: AdminAutoHeightTextInput}
        return options

    class BoundPanel(FieldPanel.BoundPanel):
        template_name = "catalogue/admin/panels/text.html"

        def get_context_data(self, parent_context=None):
            context = super().get_context_data(parent_context)
            name = proofreading.PREFIX + self.field_name
            if name in self.form.fields:
                context["proofread"] = self.form[name]
            return context
