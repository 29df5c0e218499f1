// What is kept on this device: one answer a fact, its photo with it.
// { key, uid, surveyor, offer, fact, state, value, note, at, photo, stage, reason }
// stage: "draft" (typed), "kept" (to be sent), "refused" (with `reason`).
window.survey = {};
(() => {
  const NAME = "survey";
  const STORE = "answers";
  let opened;

  function database() {
    opened ??= new Promise((resolve, reject) => {
      const request = indexedDB.open(NAME, 1);
      request.onupgradeneeded = () =>
        request.result.createObjectStore(STORE, { keyPath: "key" });
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    return opened;
  }

  // Runs `work(store)` in one transaction; resolves when it is on the disk.
  async function within(mode, work) {
    const db = await database();
    return new Promise((resolve, reject) => {
      const transaction = db.transaction(STORE, mode, { durability: "strict" });
      const request = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request?.result);
      transaction.onabort = () => reject(transaction.error);
    });
  }

  // Changes an answer unless another one has taken its place meanwhile; did it?
  async function change(answer, apply) {
    const now = await within("readwrite", (store) => {
      const request = store.get(answer.key);
      request.onsuccess = () => {
        if (request.result?.uid === answer.uid) apply(store, request.result);
      };
      return request;
    });
    return now?.uid === answer.uid;
  }

  survey.store = {
    key: (answer) => `${answer.surveyor}/${answer.offer}/${answer.fact}`,
    all: () => within("readonly", (store) => store.getAll()),
    put: (answer) => within("readwrite", (store) => store.put(answer)),
    drop: (key) => within("readwrite", (store) => store.delete(key)),
    arrived: (answer) => change(answer, (store) => store.delete(answer.key)),
    refuse: (answer, reason) =>
      change(answer, (store, now) => store.put({ ...now, stage: "refused", reason })),
  };
})();
