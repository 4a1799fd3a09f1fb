// The drafts that an author asked this browser to keep (Indexed Database API): a draft as it was opened,
// each edit since, and the files that belong to it. An edit is added by itself, so that it costs the same
// at any size of the draft.
const NAME = "chronicle editor";
let opened;

function database() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("drafts", { keyPath: "name" });
      request.result
        .createObjectStore("edits", { autoIncrement: true })
        .createIndex("draft", "draft");
      request.result.createObjectStore("files");
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opened;
}

// Does something with a store, and resolves when that is on the disk.
async function within(names, mode, does) {
  const transaction = (await database()).transaction(names, mode, { durability: "strict" });
  const given = does(...names.map((name) => transaction.objectStore(name)));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(given?.result);
    transaction.onabort = () => reject(transaction.error);
  });
}

function removeAll(store, draft) {
  store.index("draft").openKeyCursor(IDBKeyRange.only(draft)).onsuccess = ({ target }) => {
    if (!target.result) return;
    store.delete(target.result.primaryKey);
    target.result.continue();
  };
}

export const drafts = {
  // Keeps a draft as it is now, in the place of what was kept under its name.
  begin: (record) =>
    within(["drafts", "edits"], "readwrite", (store, edits) => {
      removeAll(edits, record.name);
      store.put(record);
    }),
  append: (draft, edit) =>
    within(["edits"], "readwrite", (edits) => void edits.add({ draft, edit })),
  keepFile: (draft, number, bytes) =>
    within(["files"], "readwrite", (files) => void files.put(bytes, [draft, number])),
  // Looking leaves nothing behind where nothing is kept.
  async all() {
    const databases = await indexedDB.databases();
    if (!databases.some(({ name }) => name === NAME)) return [];
    return within(["drafts"], "readonly", (store) => store.getAll());
  },
  async edits(draft) {
    const found = await within(["edits"], "readonly", (edits) =>
      edits.index("draft").getAll(draft),
    );
    return found.map(({ edit }) => edit);
  },
  file: (draft, number) => within(["files"], "readonly", (files) => files.get([draft, number])),
  forget: (name) =>
    within(["drafts", "edits", "files"], "readwrite", (store, edits, files) => {
      store.delete(name);
      removeAll(edits, name);
      files.delete(IDBKeyRange.bound([name], [name, []]));
    }),
  // Leaves nothing in the browser. Resolves with whether that is done: another page that has drafts open
  // must be closed first, and then it is.
  async forgetAll() {
    if (opened) (await opened).close();
    opened = undefined;
    return new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(NAME);
      request.onsuccess = () => resolve(true);
      request.onblocked = () => resolve(false);
      request.onerror = () => reject(request.error);
    });
  },
};
