// A map that sets latitude and longitude: a click, a drag, or the arrow keys.
(() => {
  const { Controller } = window.StimulusModule;
  const LOURDES = [43.0949, -0.0462];
  const DECIMALS = 6;
  const STEP = 0.0002; // degrees an arrow key moves the marker: about 20 metres

  class PointController extends Controller {
    static targets = ["map", "tools", "said"];

    static values = { tiles: String, credit: String, communes: String, marker: String };

    connect() {
      this.latitude = this.element.querySelector('input[name="latitude"]');
      this.longitude = this.element.querySelector('input[name="longitude"]');
      this.commune = this.element.closest("form").querySelector('input[name="commune"]');
      if (!window.L || !this.latitude) return;
      this.mapTarget.hidden = false;
      this.toolsTarget.hidden = false;
      this.fromInputs = this.fromInputs.bind(this);
      [this.latitude, this.longitude].forEach((input) =>
        input.addEventListener("change", this.fromInputs),
      );
      // a hidden tab has no size: draw when it is shown
      this.observer = new ResizeObserver(() => this.draw());
      this.observer.observe(this.mapTarget);
    }

    disconnect() {
      this.observer?.disconnect();
      this.map?.remove();
    }

    draw() {
      if (!this.mapTarget.offsetWidth) return;
      if (this.map) {
        this.map.invalidateSize();
        return;
      }
      const { L } = window;
      this.map = L.map(this.mapTarget, { center: this.point() || LOURDES, zoom: 12 });
      L.control.scale({ imperial: false }).addTo(this.map);
      if (this.tilesValue) {
        L.tileLayer(this.tilesValue, { attribution: this.creditValue }).addTo(this.map);
      }
      this.names = L.layerGroup().addTo(this.map);
      this.map.on("click", ({ latlng }) => this.set(latlng.lat, latlng.lng));
      this.fromInputs();
      this.orient();
    }

    point() {
      const latitude = parseFloat(this.latitude.value.replace(",", "."));
      const longitude = parseFloat(this.longitude.value.replace(",", "."));
      const known = Number.isFinite(latitude) && Number.isFinite(longitude);
      return known && Math.abs(latitude) <= 90 ? [latitude, longitude] : null;
    }

    fromInputs() {
      const point = this.point();
      if (!this.map) return;
      if (!point) {
        this.marker?.remove();
        this.marker = null;
        return;
      }
      this.place(point);
      if (!this.map.getBounds().contains(point)) this.map.panTo(point);
    }

    place(point) {
      if (this.marker) {
        this.marker.setLatLng(point);
        return;
      }
      const { L } = window;
      // drawn by our style sheet: hashed addresses would break Leaflet's own picture
      const icon = L.divIcon({ className: "cordee-marker", iconSize: [24, 24], iconAnchor: [12, 29] });
      this.marker = L.marker(point, { draggable: true, icon, title: this.markerValue });
      this.marker.addTo(this.map);
      this.marker.getElement().setAttribute("aria-label", this.markerValue);
      this.marker.on("dragend", () => {
        const { lat, lng } = this.marker.getLatLng();
        this.set(lat, lng);
      });
      this.marker.getElement().addEventListener("keydown", (event) => this.nudge(event));
    }

    nudge(event) {
      const moves = {
        ArrowUp: [STEP, 0],
        ArrowDown: [-STEP, 0],
        ArrowLeft: [0, -STEP],
        ArrowRight: [0, STEP],
      };
      const move = moves[event.key];
      if (!move) return;
      event.preventDefault();
      event.stopPropagation();
      const { lat, lng } = this.marker.getLatLng();
      this.set(lat + move[0], lng + move[1]);
    }

    set(latitude, longitude) {
      this.latitude.value = latitude.toFixed(DECIMALS);
      this.longitude.value = longitude.toFixed(DECIMALS);
      this.tell();
      this.place([latitude, longitude]);
    }

    clear() {
      this.latitude.value = "";
      this.longitude.value = "";
      this.tell();
      this.fromInputs();
    }

    tell() {
      // "change" wakes Wagtail's unsaved-changes and autosave
      [this.latitude, this.longitude].forEach((input) =>
        input.dispatchEvent(new Event("change", { bubbles: true })),
      );
      this.saidTarget.textContent = `${this.latitude.value} ${this.longitude.value}`;
    }

    async ask(query) {
      const response = await fetch(`${this.communesValue}?${new URLSearchParams(query)}`);
      return response.ok ? response.json() : { communes: [], found: false };
    }

    // without tiles, names of communes tell where one is
    async orient() {
      const insee = this.commune ? this.commune.value : "";
      const [lat, lon] = this.point() || ["", ""];
      const { communes, found } = await this.ask(lat ? { lat, lon } : { insee });
      if (!lat && found) this.map.setView([communes[0].lat, communes[0].lon], 13);
      this.names.clearLayers();
      communes.forEach((commune) => {
        const dot = window.L.circleMarker([commune.lat, commune.lon], { radius: 3 });
        dot.bindTooltip(commune.name, { permanent: true, direction: "right" });
        dot.addTo(this.names);
      });
    }

    async toCommune() {
      const insee = this.commune ? this.commune.value : "";
      const { communes, found } = await this.ask({ insee });
      if (!found) return;
      this.set(communes[0].lat, communes[0].lon);
      this.map.setView([communes[0].lat, communes[0].lon], 14);
      this.orient();
    }
  }

  window.wagtail.app.register("cordee-point", PointController);
})();
