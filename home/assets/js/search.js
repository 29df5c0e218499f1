// The search form: short addresses, and filters in sight where there is room.
// Everything works without this file.

const form = document.getElementById("search");
const filters = document.querySelector("[data-filters]");
const USUAL = { km: "10" };

// Opened once, on a wide screen; afterwards it is the reader's.
if (filters && matchMedia("(min-width: 62rem)").matches) filters.open = true;

// Fields that ask for nothing stay out of the address.
form?.addEventListener("submit", () => {
  const near = form.elements.near?.value;
  for (const field of form.elements) {
    const idle = field.value === "" || field.value === USUAL[field.name];
    const first = field.name === "sort" && field.selectedIndex === 0;
    const alone = field.name === "km" && !near;
    if (field.name && (idle || first || alone)) field.disabled = true;
  }
});

// Back from the next page, the fields that were left out answer again.
addEventListener("pageshow", () => {
  for (const field of form?.elements ?? []) {
    if (field.type !== "checkbox") field.disabled = false;
  }
});
