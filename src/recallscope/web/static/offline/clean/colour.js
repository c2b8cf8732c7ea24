// Colours: the base colour in English, from names in many languages. Mirrors clean/colour.py.
import { fromTables } from "../tables.js";
import { fold, isAscii, isNothing } from "./text.js";

const colours = () =>
  fromTables("colours", (tables) => new Map(Object.entries(tables.colours).map(([name, one]) => [fold(name), one])));

const pattern = () =>
  fromTables("colour names", () => {
    const names = [...colours().keys()].sort((a, b) => b.length - a.length);
    const latin = names.filter(isAscii).join("|");
    return new RegExp(`(?<![a-z])(?:${latin})(?![a-z])|${names.filter((name) => !isAscii(name)).join("|")}`, "gu");
  });

/** Return the base colour in English; the folded text where several or none are named; null for no text. */
export function colour(text) {
  if (isNothing(text)) return null;
  const folded = fold(text);
  const named = new Set((folded.match(pattern()) ?? []).map((name) => colours().get(name)));
  return named.size === 1 ? [...named][0] : folded;
}
