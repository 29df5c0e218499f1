// Near me: the browser is asked where it is when the button is pressed, never before.
// The position is rounded to three decimals, about a hundred metres, and goes into the
// address of the search like any other place.

const DECIMALS = 3;
const WAIT = { timeout: 15000, maximumAge: 300000 }; // milliseconds
const REFUSED = 1; // of GeolocationPositionError
const button = document.querySelector("[data-near-me]");
const told = document.querySelector("[data-near-me-told]");

if (button && isSecureContext && navigator.geolocation) {
  button.hidden = false;
  button.addEventListener("click", () => {
    told.textContent = button.dataset.asking;
    navigator.geolocation.getCurrentPosition(search, fail, WAIT);
  });
}

function search({ coords }) {
  told.textContent = "";
  const place = [coords.latitude, coords.longitude]
    .map((degrees) => Number(degrees.toFixed(DECIMALS)))
    .join(",");
  const list = document.getElementById("near");
  const known = [...list.options].some((one) => one.value === place);
  if (!known) list.add(new Option(button.dataset.place, place), 1);
  list.value = place;
  document.getElementById("search").requestSubmit();
}

function fail(error) {
  told.textContent = error.code === REFUSED ? button.dataset.refused : button.dataset.failed;
}
