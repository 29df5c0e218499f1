// Tabs that only some kinds of offer need are hidden for the others, unless filled.
(() => {
  const { Controller } = window.StimulusModule;

  class KindTabsController extends Controller {
    connect() {
      this.form = this.element.closest("form");
      this.kind = this.form.querySelector('[name="kind"]');
      if (!this.kind) return;
      this.show = this.show.bind(this);
      this.kind.addEventListener("change", this.show);
      this.show();
    }

    disconnect() {
      this.kind?.removeEventListener("change", this.show);
    }

    show() {
      this.element.querySelectorAll("[data-kinds]").forEach((marked) => {
        const panel = marked.closest("[role=tabpanel]");
        const tab = this.element.querySelector(`[role=tab][href="#${panel.id}"]`);
        const kinds = marked.dataset.kinds.split(" ");
        const filled = [...panel.querySelectorAll('[name$="-TOTAL_FORMS"]')].some(
          (total) => Number(total.value) > 0,
        );
        const useful = filled || !this.kind.value || kinds.includes(this.kind.value);
        if (tab) tab.hidden = !useful;
      });
    }
  }

  window.wagtail.app.register("cordee-tabs", KindTabsController);
})();
