// Opening hours are read back while somebody types: the server says what they mean.
(() => {
  const { Controller } = window.StimulusModule;
  const PAUSE = 300; // milliseconds without a key before we ask

  class OpeningController extends Controller {
    static targets = ["reading"];

    static values = { url: String };

    disconnect() {
      clearTimeout(this.timer);
    }

    get input() {
      return this.element.querySelector("textarea");
    }

    read() {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.ask(), PAUSE);
    }

    async ask() {
      const expression = this.input.value;
      const url = `${this.urlValue}?${new URLSearchParams({ expression })}`;
      const response = await fetch(url);
      if (response.ok && expression === this.input.value) {
        this.readingTarget.innerHTML = await response.text();
      }
    }

    take({ params }) {
      this.input.value = params.text;
      this.input.dispatchEvent(new Event("input", { bubbles: true }));
      this.input.focus();
    }
  }

  window.wagtail.app.register("cordee-opening", OpeningController);
})();
