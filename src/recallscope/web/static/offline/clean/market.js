// Markets: where a unit was sold, as ISO 3166-1 alpha-2, EU or WORLD. Mirrors clean/market.py.
import { fromTables } from "../tables.js";
import { nameKey, plain } from "./text.js";

const names = () =>
  fromTables("markets", (tables) => {
    const keyed = ([name, code]) => [nameKey(name), code];
    return new Map(Object.entries(tables.markets).map(keyed));
  });

const codes = () =>
  fromTables("market codes", (tables) => {
    const own = tables.market_codes.map((code) => [code.toLowerCase(), code]);
    return new Map([...own, ["uk", "GB"]]);
  });

/** Return the code of a market from its code or name, or from a well-known city; null where it is not known. */
export function market(text) {
  const key = nameKey(plain(text).replace(/^(?:the|in)\s+/i, ""));
  return codes().get(key) ?? names().get(key) ?? null;
}
