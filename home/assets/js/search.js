// The search form: short addresses, and results that change in place. The control that
// was used keeps the focus, and the count is said once. Everything works without this
// file.

const form = document.getElementById("search");
const filters = document.querySelector("[data-filters]");
const told = document.querySelector("[data-told]");
const USUAL = { km: "10", along_km: "2" };
const IN_PLACE = [".summary", ".results", ".top__languages"];
let shown = here();
let turn = 0;

// Opened once, on a wide screen; afterwards it is the reader's.
if (filters && matchMedia("(min-width: 62rem)").matches) filters.open = true;

form?.addEventListener("submit", (event) => {
  event.preventDefault();
  show(address(event.submitter));
});

// Asked for from elsewhere in the page: where the map was moved.
document.addEventListener("ask", (event) => show(event.detail.url, event.detail.instead));

// Another address in the history: the whole page, with its fields as they were then.
addEventListener("popstate", () => {
  if (here() !== shown) location.reload();
});

function here() {
  return location.pathname + location.search;
}

// What the form asks for, without the fields that ask for nothing.
function address(submitter) {
  const data = new FormData(form, submitter);
  const sort = form.elements.sort;
  const idle = (name, value) =>
    value === "" ||
    value === USUAL[name] ||
    (name === "sort" && sort.selectedIndex === 0) ||
    (name === "km" && !data.get("near")) ||
    (name === "along_km" && !data.get("along"));
  const asked = [...data].filter(([name, value]) => !idle(name, value));
  const words = new URLSearchParams(asked).toString();
  return form.getAttribute("action") + (words && `?${words}`);
}

// A page that cannot be fetched is gone to, which says what is wrong.
async function show(url, instead = false) {
  const mine = ++turn;
  const place = document.querySelector(".search");
  place.setAttribute("aria-busy", "true");
  let fresh;
  try {
    fresh = await page(url);
  } catch {
    location.assign(url);
    return;
  }
  if (mine !== turn) return;
  place.removeAttribute("aria-busy");
  if (url !== shown) history[instead ? "replaceState" : "pushState"](null, "", url);
  shown = here();
  document.title = fresh.title;
  const map = document.querySelector("[data-map-open][aria-expanded=true]");
  for (const place of IN_PLACE) swap(place, fresh);
  renew(fresh.querySelector("[data-filters]"));
  document.dispatchEvent(new Event("results"));
  if (map) document.querySelector("[data-map-open][aria-expanded=false]")?.click();
  told.textContent = `${told.dataset.told} ${document.getElementById("count").textContent}`;
}

async function page(url) {
  const answer = await fetch(url);
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (!answer.ok || !fresh.getElementById("count")) throw new Error(answer.statusText);
  return fresh;
}

function swap(place, fresh) {
  const now = fresh.querySelector(place);
  document.querySelector(place)?.replaceChildren(...(now?.childNodes ?? []));
}

// The panel keeps its nodes, and with them focus and what is unfolded.
function renew(now) {
  const focus = document.activeElement;
  filters.firstElementChild.replaceChildren(...now.firstElementChild.childNodes);
  const sort = form.elements.sort;
  sort?.replaceChildren(...now.querySelector("#sort").childNodes);
  swap("[data-count]", now);
  swap("[data-area]", now);
  for (const gone of filters.querySelectorAll("details[id]")) {
    if (!now.querySelector(`#${gone.id}`)) gone.remove();
  }
  let before = null;
  for (const want of now.querySelectorAll("details[id]")) {
    const have = document.getElementById(want.id);
    if (have) group(have, want);
    else before?.after(want);
    before = document.getElementById(want.id);
  }
  if (focus !== document.activeElement) focus.focus({ preventScroll: true });
}

function group(have, want) {
  have.firstElementChild.replaceChildren(...want.firstElementChild.childNodes);
  const list = have.querySelector(".options[id]");
  if (list) boxes(list, want.querySelector(".options"));
  const all = have.querySelector("button[name=all]");
  if (all) all.hidden = !want.querySelector("button[name=all]");
}

// The boxes in their new order, each the same node as before.
function boxes(list, want) {
  const known = new Map([...list.children].map((row) => [key(row), row]));
  let at = list.firstElementChild;
  for (const row of [...want.children]) {
    const kept = known.get(key(row));
    known.delete(key(row));
    if (kept) copy(kept, row);
    if (kept && kept === at) at = at.nextElementSibling;
    else list.insertBefore(kept ?? row, at);
  }
  for (const row of known.values()) row.remove();
}

function key(row) {
  const box = row.querySelector("input");
  return `${box.name}=${box.value}`;
}

function copy(kept, row) {
  const [box, now] = [kept.querySelector("input"), row.querySelector("input")];
  box.checked = now.checked;
  box.disabled = now.disabled && box !== document.activeElement;
  kept.querySelector("span:last-child").textContent =
    row.querySelector("span:last-child").textContent;
}
