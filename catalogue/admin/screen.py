"""A screen of ours in Wagtail's admin."""

from wagtail.admin.views.generic import WagtailAdminTemplateMixin


class Screen(WagtailAdminTemplateMixin):
    """Headed by its own title, below `parents`: [(url, label)]."""

    def parents(self) -> list[tuple[str, str]]:
        return []

    def get_breadcrumbs_items(self):
        above = [{"url": url, "label": label} for url, label in self.parents()]
        own = self.get_page_subtitle() or self.get_page_title()
        return [*self.breadcrumbs_items, *above, {"url": "", "label": own}]
