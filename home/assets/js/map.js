// A map on demand beside a list or an address that says the same. The library is
// loaded only when somebody asks for the map.

const still = matchMedia("(prefers-reduced-motion: reduce)").matches;

const prepared = new WeakSet();

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
  const frame = box.querySelector("[data-map-frame]");
  let map;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const open = frame.hidden;
    frame.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
    if (!open || map) return;
    map = true;
    try {
      await load(setUp);
    } catch {
      box.querySelector("[data-map-failed]").textContent = setUp.failed;
      frame.hidden = true;
      return;
    }
    map = draw(box, frame, setUp);
  });
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
  const data = JSON.parse(document.getElementById(box.dataset.map).textContent);
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
  const shown = L.featureGroup().addTo(map);
  lines(L, data).addTo(shown);
  pins(L, data, setUp).addTo(shown);
  map.fitBounds(shown.getBounds().pad(0.15), { maxZoom: 14, animate: false });
  area(box, map);
  return map;
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

function area(box, map) {
  const place = box.querySelector("[data-map-area]");
  if (!place) return;
  const link = place.querySelector("a");
  const follow = () => {
    const bounds = map.getBounds();
    const edges = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
    const address = new URL(link.href);
    address.searchParams.set("bbox", edges.map((edge) => edge.toFixed(5)).join(","));
    link.href = address;
  };
  map.on("moveend", follow);
  follow();
  place.hidden = false;
}

// Leaflet takes attribution for HTML; ours is plain text.
function text(words) {
  const box = document.createElement("span");
  box.textContent = words;
  return box.innerHTML;
}
