// The survey with a script: what is typed is kept on the device at once, sent when a
// zone is saved, and sent again while the network is away.
(() => {
  const { store, answers } = survey;
  const words = JSON.parse(document.getElementById("words").textContent);
  const { offer, surveyor, send, worker } = document.body.dataset;
  const me = { surveyor: Number(surveyor), offer: Number(offer) };
  const device = document.querySelector("[data-device]");
  const status = device.querySelector("[data-status]");
  const sendNow = device.querySelector("[data-send-now]");
  const login = device.querySelector("[data-login]");
  const questions = [...document.querySelectorAll("[data-fact]")];
  const PAUSES = [5, 15, 60]; // seconds until the next try
  let arrived = 0;
  let trouble = "";
  let tries = 0;
  let timer;
  const early = new Map(); // question → field changed before what is kept was read
  let last = Promise.resolve(); // the write before: they come in the order of typing
  let sending = Promise.resolve(); // one at a time, and typing never waits for it

  const questionOf = (fact) => document.getElementById(`q-${fact}`);

  function say(question, text, isRefused = false) {
    const said = question.querySelector("[data-said]");
    said.textContent = text;
    said.classList.toggle("said--refused", isRefused);
  }

  function count(name, number) {
    if (!number) return "";
    return words[number === 1 ? `${name}_one` : `${name}_many`].replace("#", number);
  }

  async function report() {
    const all = await store.all();
    const mine = all.filter((one) => one.surveyor === me.surveyor);
    const here = mine.filter((one) => one.offer === me.offer);
    const staged = (stage) => here.filter((one) => one.stage === stage).length;
    const kept = mine.some((one) => one.stage === "kept");
    const why = trouble || (navigator.onLine ? "" : "offline");
    const said = [
      words[why],
      count("draft", staged("draft")),
      count("kept", staged("kept")),
      count("refused", staged("refused")),
      count("elsewhere", mine.length - here.length),
      count("others", all.length - mine.length),
      count("arrived", arrived),
    ].filter(Boolean);
    const text = said.length ? said.join(" ") : words.empty;
    if (status.textContent !== text) status.textContent = text;
    sendNow.hidden = !kept;
    login.hidden = trouble !== "login";
  }

  // What a question holds now, kept as a draft; nothing chosen: nothing kept.
  async function keep(question, photo) {
    const said = answers.read(question);
    const key = store.key({ ...me, fact: question.dataset.fact });
    const note = answers.field(question, ".note").value.trim();
    const before = (await store.all()).find((one) => one.key === key);
    const picture = photo ?? before?.photo ?? null;
    if (!said || said.trouble) {
      await store.drop(key);
      const alone = note || picture;
      say(question, said ? words[said.trouble] : alone ? words.q_incomplete : "", true);
      return;
    }
    await store.put({
      ...me, ...said, key, note, photo: picture, stage: "draft", reason: "",
      fact: question.dataset.fact, uid: answers.uid(), at: new Date().toISOString(),
    });
    say(question, picture ? `${words.q_draft} ${words.photo_kept}` : words.q_draft);
  }

  async function changed(field) {
    const question = field.closest("[data-fact]");
    const [file] = answers.field(question, ".photo").files;
    let photo;
    try {
      photo = file && (await answers.shrink(file));
    } catch {
      field.value = "";
      return say(question, words.q_photo, true);
    }
    return keep(question, photo);
  }

  // A value and a state exclude each other: the later one holds.
  function settle(field) {
    const question = field.closest("[data-fact]");
    const state = field.value.startsWith(":");
    if (!field.closest(".choices, .number") || (state && !field.checked)) return;
    for (const one of question.querySelectorAll(".choices input")) {
      if (one.value.startsWith(":") !== state) one.checked = false;
    }
    const number = question.querySelector(".number input");
    if (number && state) number.value = "";
  }

  const cannotKeep = () => {
    status.textContent = words.no_store;
  };

  function queue(work) {
    last = last.then(work).then(report).catch(cannotKeep);
    return last;
  }

  function sendKept() {
    sending = sending.then(deliver).then(report).catch(cannotKeep);
  }

  async function save(form) {
    const all = await store.all();
    for (const question of form.querySelectorAll("[data-fact]")) {
      const key = store.key({ ...me, fact: question.dataset.fact });
      const draft = all.find((one) => one.key === key && one.stage === "draft");
      if (!draft) continue;
      await store.put({ ...draft, stage: "kept" });
      say(question, words.q_kept);
    }
  }

  function told(answer, result, isLast) {
    const question = answer.offer === me.offer && questionOf(answer.fact);
    if (result.status !== "refused") arrived += 1;
    if (!question || !isLast) return;
    if (result.status === "refused") return say(question, result.reason, true);
    say(question, words[`q_${result.status}`]);
    for (const field of question.querySelectorAll("[type=file]")) field.value = "";
  }

  function places(all) {
    const place = all[me.offer];
    if (!place) return;
    document.querySelector("[data-progress]").innerHTML = place.progress;
    for (const [fact, html] of Object.entries(place.known)) {
      const now = questionOf(fact)?.querySelector("[data-now]");
      if (now) now.innerHTML = html;
    }
    for (const [part, text] of Object.entries(place.parts)) {
      const state = document.querySelector(`[data-part="${part}"] [data-state]`);
      if (state) state.textContent = text;
    }
  }

  async function deliver() {
    clearTimeout(timer);
    trouble = await survey.send(send, me.surveyor, { told, places });
    if (trouble === "failed" || trouble === "offline") {
      const pause = PAUSES[Math.min(tries, PAUSES.length - 1)];
      tries += 1;
      timer = setTimeout(sendKept, pause * 1000);
    } else {
      tries = 0;
    }
  }

  async function clear(form) {
    const all = await store.all();
    for (const question of form.querySelectorAll("[data-fact]")) {
      const key = store.key({ ...me, fact: question.dataset.fact });
      if (all.some((one) => one.key === key && one.stage !== "kept")) await store.drop(key);
      say(question, "");
    }
  }

  // What was typed before the page was closed stands in its fields again.
  async function restore() {
    for (const answer of await store.all()) {
      const question = answer.offer === me.offer && questionOf(answer.fact);
      if (!question || answer.surveyor !== me.surveyor || early.has(question)) continue;
      answers.show(question, answer);
      question.closest("details").open = true;
      const said = { draft: words.q_draft, kept: words.q_kept };
      say(question, said[answer.stage] ?? answer.reason, answer.stage === "refused");
    }
  }

  function unfold() {
    const target = document.getElementById(location.hash.slice(1));
    const folded = target?.closest("details:not([open])");
    if (folded) folded.open = true;
    if (target?.matches("[data-fact]")) target.focus();
  }

  function take(field) {
    settle(field);
    queue(() => changed(field));
  }

  function noteEarly(event) {
    const question = event.target.closest("[data-fact]");
    if (question) early.set(question, event.target);
  }

  function listen() {
    document.removeEventListener("input", noteEarly);
    early.forEach(take);
    document.addEventListener("change", (event) => {
      if (event.target.closest("[data-fact]")) take(event.target);
    });
    document.addEventListener("submit", (event) => {
      event.preventDefault();
      queue(() => save(event.target)).then(sendKept);
    });
    document.addEventListener("reset", (event) => queue(() => clear(event.target)));
    sendNow.addEventListener("click", sendKept);
    addEventListener("online", sendKept);
    addEventListener("offline", () => queue(() => {}));
    addEventListener("hashchange", unfold);
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden) sendKept();
    });
  }

  function begin() {
    listen();
    sendKept();
    navigator.serviceWorker?.register(worker);
  }

  document.addEventListener("input", noteEarly);
  device.hidden = false;
  unfold();
  restore().then(begin, cannotKeep); // without a store the plain form remains
})();
