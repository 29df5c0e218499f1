// Sends what is kept, a few answers at a time. The server knows each by its uid: what
// is sent again because a response was lost arrives once.
(() => {
  const FEW = 5; // answers at a time: photos are heavy
  const PATIENCE = 120_000; // milliseconds for a few photos over a weak network
  const FIELDS = ["uid", "offer", "fact", "state", "value", "note", "at"];
  const token = () => /(?:^|; )csrftoken=([^;]*)/.exec(document.cookie)?.[1] ?? "";

  function parcel(surveyor, answers) {
    const form = new FormData();
    const plain = answers.map((one) =>
      Object.fromEntries(FIELDS.map((name) => [name, one[name]])),
    );
    form.append("batch", JSON.stringify({ surveyor, answers: plain }));
    for (const one of answers) {
      if (one.photo) form.append(`photo-${one.uid}`, one.photo, "photo.jpg");
    }
    return form;
  }

  // "offline", "login", "other_account" or "failed"; or what the server says of each.
  async function post(address, surveyor, answers) {
    let response;
    try {
      response = await fetch(address, {
        method: "POST",
        body: parcel(surveyor, answers),
        signal: AbortSignal.timeout(PATIENCE),
        headers: { "X-CSRFToken": token(), "X-Requested-With": "XMLHttpRequest" },
      });
      if (response.ok) return await response.json();
    } catch {
      return navigator.onLine ? "failed" : "offline";
    }
    const troubles = { 401: "login", 403: "login", 409: "other_account" };
    return troubles[response.status] ?? "failed";
  }

  // Calls `told(answer, result, isLast)` for each, false where another answer took
  // its place meanwhile, and `places(places)` for each batch. Returns "" when
  // everything was sent, else why not.
  async function send(address, surveyor, { told, places }) {
    const mine = (one) => one.surveyor === surveyor && one.stage === "kept";
    for (;;) {
      const batch = (await survey.store.all()).filter(mine).slice(0, FEW);
      if (!batch.length) return "";
      const said = await post(address, surveyor, batch);
      if (typeof said === "string") return said;
      for (const result of said.results) {
        const answer = batch.find((one) => one.uid === result.uid);
        const isLast =
          result.status === "refused"
            ? await survey.store.refuse(answer, result.reason)
            : await survey.store.arrived(answer);
        told(answer, result, isLast);
      }
      places(said.places);
    }
  }

  survey.send = send;
})();
