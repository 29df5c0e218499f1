// Suggestions while typing, in every search box that has `data-suggestions`: a list
// autocomplete with manual selection, after the ARIA pattern of a combobox. The box
// is a plain field without this file, and whenever the suggestions cannot be had.

const PAUSE = 150; // milliseconds without a key before it is asked
const SHORTEST = 2; // letters

function suggest(field) {
  const { suggestions: address, label, none, one, many } = field.dataset;
  const list = document.createElement("ul");
  const said = document.createElement("p");
  let found = [], active = -1, waiting, asking;

  list.id = `${field.id}-suggestions`;
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", label);
  list.hidden = true;
  said.className = "hidden";
  said.setAttribute("role", "status");
  field.closest("form").append(said);
  field.after(list);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-expanded", "false");
  field.setAttribute("aria-controls", list.id);

  function close() {
    clearTimeout(waiting);
    asking?.abort();
    list.hidden = true;
    field.setAttribute("aria-expanded", "false");
    activate(-1);
  }

  function activate(place) {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = place;
    const option = list.children[active];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) field.setAttribute("aria-activedescendant", option.id);
    else field.removeAttribute("aria-activedescendant");
  }

  function show() {
    list.replaceChildren(...found.map(option));
    active = -1;
    field.removeAttribute("aria-activedescendant");
    list.hidden = !found.length;
    field.setAttribute("aria-expanded", String(!list.hidden));
    const words = found.length ? (found.length === 1 ? one : many) : none;
    said.textContent = words.replace("{count}", found.length);
  }

  function option(suggestion, place) {
    const item = document.createElement("li");
    const name = document.createElement("span");
    const detail = document.createElement("span");
    item.id = `${list.id}-${place}`;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    name.textContent = `${suggestion.label} `;
    detail.textContent = suggestion.detail;
    detail.className = "aside";
    item.append(name, detail);
    item.addEventListener("click", () => choose(suggestion));
    return item;
  }

  // A value of a facet joins the filters of the form; an offer has its own page.
  function choose(suggestion) {
    const { parameter, value, url } = suggestion;
    close();
    if (!parameter || field.form.id !== "search") {
      location.assign(url);
      return;
    }
    const chosen = Object.assign(document.createElement("input"), {
      type: "hidden", name: parameter, value,
    });
    const ticked = [...field.form.elements].some(
      (other) => other.checked && other.name === parameter && other.value === value,
    );
    field.value = "";
    if (!ticked) field.form.append(chosen);
    field.form.requestSubmit();
    chosen.remove();
  }

  async function ask() {
    const typed = field.value.trim();
    asking?.abort();
    if (typed.length < SHORTEST) return close();
    asking = new AbortController();
    try {
      const answer = await fetch(`${address}?q=${encodeURIComponent(typed)}`, {
        signal: asking.signal, headers: { Accept: "application/json" },
      });
      if (!answer.ok) return close();
      found = (await answer.json()).suggestions;
      if (document.activeElement === field) show();
    } catch (fault) {
      if (fault.name !== "AbortError") close();
    }
  }

  field.addEventListener("input", () => {
    clearTimeout(waiting);
    if (field.value.trim().length < SHORTEST) close();
    else waiting = setTimeout(ask, PAUSE);
  });

  field.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const last = list.children.length - 1;
    const moves = {
      ArrowDown: () => (active === last ? -1 : active + 1),
      ArrowUp: () => (active === -1 ? last : active - 1),
    };
    if (event.key in moves && (event.key === "ArrowDown" || !list.hidden)) {
      event.preventDefault();
      if (list.hidden) ask();
      else activate(moves[event.key]());
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault(); // the first one closes the list, the next empties the field
      close();
    } else if (event.key === "Enter") {
      const chosen = !list.hidden && found[active];
      if (chosen) {
        event.preventDefault();
        choose(chosen);
      } else close();
    }
  });

  list.addEventListener("pointerdown", (event) => event.preventDefault()); // keeps the focus
  field.addEventListener("blur", close);
}

document.querySelectorAll("[data-suggestions]").forEach(suggest);
