// The questions of a sector are shown when it is ticked, or already answered.
(() => {
  const { Controller } = window.StimulusModule;

  class SectorsController extends Controller {
    static targets = ["sector", "none"];

    connect() {
      this.form = this.element.closest("form");
      this.boxes = [...this.form.querySelectorAll('input[name="sectors"]')];
      this.show = this.show.bind(this);
      this.boxes.forEach((box) => box.addEventListener("change", this.show));
      this.show();
    }

    disconnect() {
      this.boxes.forEach((box) => box.removeEventListener("change", this.show));
    }

    show(event) {
      const chosen = this.boxes.filter((box) => box.checked).map((box) => box.value);
      const changed = event ? event.target.value : null;
      this.sectorTargets.forEach((block) => {
        const { sector } = block.dataset;
        const ticked = chosen.includes(sector);
        const startsOpen = !event && block.open; // it has answers
        block.hidden = !ticked && !(startsOpen || (block.open && sector !== changed));
        if (ticked && (!event || sector === changed)) block.open = true;
      });
      this.noneTarget.hidden = this.sectorTargets.some((block) => !block.hidden);
    }
  }

  window.wagtail.app.register("cordee-sectors", SectorsController);
})();
