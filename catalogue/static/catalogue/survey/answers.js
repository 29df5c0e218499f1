// From the fields of a question to an answer, and back.
(() => {
  const LARGEST = 2000; // pixels: a photo is made smaller before it is kept
  const YES_NO = { true: true, false: false };

  function uid() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 15) | 64; // a random one, as RFC 9562 marks it
    bytes[8] = (bytes[8] & 63) | 128;
    const hex = Array.from(bytes, (one) => one.toString(16).padStart(2, "0")).join("");
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  }

  const field = (question, name) =>
    question.querySelector(`[name="${question.dataset.fact}${name}"]`);

  const chosen = (question) =>
    [...question.querySelectorAll(".number input, .choices :checked")]
      .map((one) => one.value.trim())
      .filter(Boolean);

  function value(kind, values) {
    if (kind === "choices") return values;
    if (kind === "yes_no") return YES_NO[values[0]];
    if (kind !== "number") return values[0];
    return Number(values[0].replace(",", ".").replace(/\s*(cm|m|%)$/, ""));
  }

  // { state, value }, { trouble } (the name of a word), or null: nothing was chosen.
  function read(question) {
    const all = chosen(question);
    const states = all.filter((one) => one.startsWith(":"));
    const values = all.filter((one) => !one.startsWith(":"));
    if (!all.length) return null;
    if (states.length > 1 || (states.length && values.length)) return { trouble: "q_two" };
    if (states[0] === ":none") return { state: "known", value: [] };
    if (states.length) return { state: states[0].slice(1), value: null };
    const found = value(question.dataset.kind, values);
    if (Number.isNaN(found)) return { trouble: "q_number" };
    return { state: "known", value: found };
  }

  // Smaller, and without what a camera writes into its files, as where it was.
  async function shrink(file) {
    const image = await createImageBitmap(file);
    const scale = Math.min(1, LARGEST / Math.max(image.width, image.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(image.width * scale);
    canvas.height = Math.round(image.height * scale);
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    return new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.85));
  }

  // Shows a kept answer in its fields again.
  function show(question, answer) {
    const value = answer.value;
    const wanted = (Array.isArray(value) ? value : [value]).map(String);
    if (answer.state !== "known") wanted.splice(0, 1, `:${answer.state}`);
    else if (Array.isArray(value) && !value.length) wanted.push(":none");
    for (const one of question.querySelectorAll(".choices input")) {
      one.checked = wanted.includes(one.value);
    }
    const number = question.querySelector(".number input");
    if (number) number.value = answer.state === "known" ? value : "";
    field(question, ".note").value = answer.note;
  }

  survey.answers = { uid, read, shrink, show, field };
})();
