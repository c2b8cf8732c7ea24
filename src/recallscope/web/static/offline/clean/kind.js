// What kind of product: power_bank, lithium_battery or other. Mirrors clean/kind.py.
import { fromTables } from "../tables.js";
import { fold, isAscii, strip } from "./text.js";

const kinds = () =>
  fromTables("kinds", (tables) => new Map(Object.entries(tables.kinds).map(([name, kind]) => [fold(name), kind])));

const longest = () => fromTables("kinds by length", () => [...kinds().keys()].sort((a, b) => b.length - a.length));

/** Return power_bank, lithium_battery or other for a kind's name; null for a name that is not known. */
export function kind(text) {
  const folded = strip(fold(text).replace(/\s*\([^()]*\)\s*$/, ""), " .,;:!'\"");
  for (const form of [folded, folded.endsWith("ies") ? `${folded.slice(0, -3)}y` : folded.replace(/s$/, "")]) {
    const name = longest().find((one) => ends(form, one));
    if (name !== undefined && (kinds().get(name) !== "other" || form === name)) return kinds().get(name);
  }
  return null;
}

/** The noun stands last: a "wireless power bank" is one, a "power bank case" is not. */
function ends(form, name) {
  const before = form.slice(0, form.length - name.length);
  return form.endsWith(name) && (!isAscii(name) || !/[\p{L}\p{N}]$/u.test(before));
}
