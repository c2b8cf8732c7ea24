// What this phone keeps, in IndexedDB: the pinned key (PEM) and the last good pack (its bytes), always both together.
const [BASE, ROOM, ENTRY] = ["recallscope", "held", "pack"];

function opened() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(BASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(ROOM);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function inRoom(mode, step) {
  const base = await opened();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = base.transaction(ROOM, mode);
      const request = step(transaction.objectStore(ROOM));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    base.close();
  }
}

/** Return `{key, data}`, or undefined where nothing is kept. */
export const held = () => inRoom("readonly", (room) => room.get(ENTRY));

/** Keep a key and a pack, in the place of those before. */
export const keep = (key, data) => inRoom("readwrite", (room) => room.put({ key, data }, ENTRY));

/** Keep nothing more. */
export const forget = () => inRoom("readwrite", (room) => room.delete(ENTRY));
