// A map on demand beside a list or an address that says the same. The library is
// loaded only when somebody asks for the map.

const still = matchMedia("(prefers-reduced-motion: reduce)").matches;

const prepared = new WeakSet();
let follows = false; // search where the map is moved: until the page is left
let moved; // the map from which the search was asked: its results are shown in it

document.addEventListener("results", all);
all();

function all() {
  for (const box of document.querySelectorAll("[data-map]")) {
    if (!prepared.has(box)) prepare(box);
  }
}

function prepare(box) {
  prepared.add(box);
  const setUp = JSON.parse(box.dataset.setUp);
  const button = box.querySelector("[data-map-open]");
  if (moved && box.querySelector("[data-map-area]")) keep(box);
  const frame = box.querySelector("[data-map-frame]");
  let drawn = !frame.hidden;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const open = frame.hidden;
    frame.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
    if (!open || drawn) return;
    drawn = true;
    try {
      await load(setUp);
    } catch {
      box.querySelector("[data-map-failed]").textContent = setUp.failed;
      frame.hidden = true;
      return;
    }
    draw(box, frame, setUp);
  });
}

// The map stays as it is, with the new results in it; so does the focus.
function keep(box) {
  const { view, focus } = moved;
  moved = follows ? moved : undefined;
  box.querySelector("[data-map-frame]").replaceWith(view.frame);
  box.querySelector("[data-map-open]").setAttribute("aria-expanded", "true");
  fill(view, box);
  area(view, box);
  if (view.frame.contains(focus)) focus.focus({ preventScroll: true });
  else if (focus) box.querySelector("[data-map-area] a").focus({ preventScroll: true });
}

async function load(setUp) {
  style(setUp.leafletCss);
  style(setUp.clusterCss);
  if (!window.L) await script(setUp.leaflet);
  if (!window.L.markerClusterGroup) await script(setUp.cluster);
}

function style(href) {
  document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href }));
}

function script(src) {
  return new Promise((resolve, reject) => {
    const tag = Object.assign(document.createElement("script"), { src });
    tag.onload = resolve;
    tag.onerror = reject;
    document.head.append(tag);
  });
}

function draw(box, frame, setUp) {
  const L = window.L;
  const inner = document.createElement("div");
  inner.setAttribute("role", "region");
  inner.setAttribute("aria-label", box.dataset.label);
  frame.append(inner);
  const map = L.map(inner, {
    zoomControl: false,
    attributionControl: Boolean(setUp.tiles),
    zoomAnimation: !still,
    fadeAnimation: !still,
    markerZoomAnimation: !still,
    maxZoom: 18,
  });
  L.control
    .zoom({ zoomInTitle: setUp.zoomIn, zoomOutTitle: setUp.zoomOut })
    .addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  if (setUp.tiles) {
    L.tileLayer(setUp.tiles, { attribution: text(setUp.credit) }).addTo(map);
  }
  const view = { map, frame, setUp, shown: L.featureGroup().addTo(map) };
  const asked = fill(view, box);
  if (asked) map.fitBounds(inside(L, asked), { animate: false });
  else map.fitBounds(view.shown.getBounds().pad(0.15), { maxZoom: 14, animate: false });
  area(view, box);
  follow(view);
}

// What is found, and the line along which it was looked for.
function fill(view, box) {
  const L = window.L;
  const data = JSON.parse(document.getElementById(box.dataset.map).textContent);
  view.shown.clearLayers();
  lines(L, data).addTo(view.shown);
  pins(L, data, view.setUp).addTo(view.shown);
  return data.bbox;
}

// A little less than the area that was asked for, which else would not fit as it did.
function inside(L, [west, south, east, north]) {
  return L.latLngBounds([south, west], [north, east]).pad(-0.02);
}

function lines(L, data) {
  const features = data.features.filter((one) => one.geometry.type !== "Point");
  return L.geoJSON({ type: "FeatureCollection", features }, {
    interactive: false,
    style: { className: "route-line", weight: 4 },
  });
}

function pins(L, data, words) {
  const group = L.markerClusterGroup({
    animate: !still,
    showCoverageOnHover: false,
    maxClusterRadius: 36,
    iconCreateFunction: (cluster) => icon(L, cluster.getChildCount(), true),
  });
  group.on("clusterclick clusterkeypress animationend", () => name(group, words));
  for (const one of data.features) {
    if (one.geometry.type !== "Point") continue;
    const [longitude, latitude] = one.geometry.coordinates;
    const said = one.properties;
    const pin = L.marker([latitude, longitude], { icon: icon(L, said.number ?? "", false) });
    const words_ = said.number ? `${said.number}. ${said.title}` : said.title;
    pin.on("add", () => label(pin.getElement(), words_));
    pin.bindPopup(() => popup(said), { closeButton: true });
    light(pin, said.number);
    group.addLayer(pin);
  }
  group.on("add", () => setTimeout(() => {
    name(group, words);
    group._map.on("moveend zoomend", () => setTimeout(() => name(group, words)));
  }));
  return group;
}

function icon(L, said, many) {
  const html = document.createElement("span");
  html.textContent = said;
  return L.divIcon({ html, className: many ? "pin pin--many" : "pin", iconSize: [32, 32] });
}

// A cluster says how many it stands for.
function name(group, words) {
  group._featureGroup.eachLayer((layer) => {
    const many = layer.getChildCount?.();
    if (many) label(layer.getElement(), `${many} ${words.places}`);
  });
}

function label(element, words) {
  element?.setAttribute("aria-label", words);
  element?.setAttribute("role", "button");
}

function popup(said) {
  const box = document.createElement("div");
  const title = document.createElement(said.url ? "a" : "strong");
  title.textContent = said.title;
  if (said.url) title.href = said.url;
  box.append(title);
  if (said.detail) box.append(document.createElement("br"), said.detail);
  return box;
}

// The card in the list lights its pin up.
function light(pin, number) {
  const card = number && document.querySelector(`[data-pin="${number}"]`);
  if (!card) return;
  const turn = (on) => () => pin.getElement()?.classList.toggle("pin--lit", on);
  card.addEventListener("mouseenter", turn(true));
  card.addEventListener("mouseleave", turn(false));
  card.addEventListener("focusin", turn(true));
  card.addEventListener("focusout", turn(false));
}

// The way to what lies in the area that is shown.
function area(view, box) {
  const place = box.querySelector("[data-map-area]");
  if (!place) return;
  const tick = place.querySelector("[data-map-follow]");
  view.link = place.querySelector("a");
  view.link.addEventListener("click", (event) => {
    event.preventDefault();
    ask(view, event.target);
  });
  tick.checked = follows;
  tick.addEventListener("change", () => {
    follows = tick.checked;
    moved = undefined;
    if (follows) ask(view, tick);
  });
  point(view);
  place.hidden = false;
}

function point({ map, link }) {
  const bounds = map.getBounds();
  const edges = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
  const address = new URL(link.href);
  address.searchParams.set("bbox", edges.map((edge) => edge.toFixed(5)).join(","));
  link.href = address;
}

// Moving the map searches only where somebody has ticked that it should; a map that
// moves to make room for what it says has not been moved.
function follow(view) {
  let itself = false;
  view.map.on("autopanstart", () => (itself = true));
  view.map.on("moveend", () => {
    if (view.link) point(view);
    if (follows && view.link && !itself) ask(view, document.activeElement);
    itself = false;
  });
}

// One step in the history, however often the map is moved.
function ask(view, focus) {
  moved = { view, focus };
  const instead = new URLSearchParams(location.search).has("bbox");
  document.dispatchEvent(new CustomEvent("ask", { detail: { url: view.link.href, instead } }));
}

// Leaflet takes attribution for HTML; ours is plain text.
function text(words) {
  const box = document.createElement("span");
  box.textContent = words;
  return box.innerHTML;
}
