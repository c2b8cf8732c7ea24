// How a mark (the 3C mark, a rating) looks on a unit: legible, unclear or absent. Mirrors clean/mark.py.
import { fromTables } from "../tables.js";
import { fold, strip } from "./text.js";

const LABEL = /^(?:the )?(?:3c|ccc)?\s*(?:mark(?:ing)?|logo|标志|標誌|标识|標識|マーク|마크)?(?:\s*(?:is|[:=]))?\s*/u;

const marks = () => fromTables("marks", (tables) => new Map(Object.entries(tables.marks)));

/** Return legible, unclear or absent; null for a word that says none of them. */
export function mark(text) {
  const folded = strip(fold(text), " .!,;'\"()");
  return marks().get(folded) ?? marks().get(folded.replace(LABEL, "")) ?? null;
}
