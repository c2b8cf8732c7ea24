// Which pack is in use: the one kept here, until the server has a newer one that the pinned key signed.
import { read, Refused } from "./form.js";
import { keep } from "./store.js";

/** The server gave no answer, or none that is a file. */
export class Unreachable extends Error {}

/** Return the server's pack if it is good and newer than the one in use, kept from now on; null if it is the same.
 *
 * `pinned` is the key (PEM) that is kept here, null where none is yet: then the server's is taken and kept with the
 * pack. Refused says why a pack was not taken.
 */
export async function renewed(addresses, pinned, inUse) {
  const data = await (await fetched(addresses.pack)).arrayBuffer();
  const key = pinned ?? (await serversKey(addresses));
  const { manifest, content } = await read(data, key);
  if (inUse && manifest.sequence < inUse.manifest.sequence) throw new Refused("older");
  if (inUse && manifest.sequence === inUse.manifest.sequence && key === inUse.key) return null;
  await keep(key, data);
  return { key, manifest, content };
}

/** Return the key that the server shows now. */
export const serversKey = async (addresses) => (await fetched(addresses.key)).text();

async function fetched(address) {
  let answer;
  try {
    answer = await fetch(address, { cache: "no-store" });
  } catch {
    throw new Unreachable(address);
  }
  if (!answer.ok) throw new Unreachable(`${address}: ${answer.status}`);
  return answer;
}
