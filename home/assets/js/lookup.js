// Looking up a name in a long list of boxes: what fits and what is ticked. The list
// comes as JSON once somebody types: from an address of its own, where it has one, or
// from the search that is shown.

const MOST = 50;
const WAIT = 150; // milliseconds after the last key
const lists = {}; // by address
let answer; // of the search that is shown

document.addEventListener("results", () => {
  answer = undefined;
  prepare();
});
prepare();

function prepare() {
  for (const box of document.querySelectorAll("[data-lookup]")) {
    if (box.hidden) listen(box);
    box.querySelector("input").value = "";
    say(box, "");
  }
}

function listen(box) {
  box.hidden = false;
  let timer;
  box.querySelector("input").addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => find(box), WAIT);
  });
}

async function find(box) {
  const list = box.parentElement.querySelector(".options");
  const values = await (box.dataset.values ? listed(box) : facet(box));
  const words = fold(box.querySelector("input").value);
  const found = values.filter((one) => fold(one.label).includes(words));
  found.sort((one, other) => rank(one, words) - rank(other, words));
  const fits = words ? found.slice(0, MOST) : values.slice(0, 12);
  const rows = new Map([...list.children].map((row) => [row.querySelector("input").value, row]));
  const first = list.firstElementChild;
  const ticked = [...rows.values()].filter((row) => row.querySelector("input").checked);
  const others = fits.map((one) => rows.get(one.value) ?? row(first, one));
  list.replaceChildren(...new Set([...ticked, ...others]));
  say(box, words && told(box, found.length, values.length));
}

// What begins with the words comes first.
function rank(one, words) {
  return fold(one.label).startsWith(words) ? 0 : 1;
}

function row(like, one) {
  const made = like.cloneNode(true);
  const box = made.querySelector("input");
  Object.assign(box, { value: one.value, checked: false, disabled: one.count === 0 });
  const [name, count] = made.querySelectorAll("span");
  name.textContent = one.label;
  if (count) count.textContent = one.count;
  return made;
}

function told(box, count, total) {
  return box.dataset.found.replace("{count}", count).replace("{total}", total);
}

function say(box, words) {
  box.querySelector("[role=status]").textContent = words;
}

async function facet(box) {
  const address = new URL(location);
  address.searchParams.set("format", "json");
  answer ??= fetch(address).then((one) => one.json());
  return (await answer).facets[box.dataset.lookup];
}

async function listed(box) {
  lists[box.dataset.values] ??= fetch(box.dataset.values).then((one) => one.json());
  return (await lists[box.dataset.values]).values;
}

// Without accents, case, signs, and words that only join.
function fold(words) {
  return words
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/(^| )(et|and) /g, "$1")
    .trim();
}
