// Brands: the name shown, the key by which names are compared, the brands that a text names. Mirrors clean/brand.py.
import { fromTables } from "../tables.js";
import { escaped, isAscii, isNothing, nameKey, plain, strip } from "./text.js";

const SIGNS = /[®™©℠]|\((?:r|tm|c)\)/gi;
const QUOTES = " \"'`“”‘’„«»「」『』《》,;:|*";
const WORD = /[\p{L}\p{N}]+/gu;
const PARTS = /[/()|,\s（）、【】[\]-]+/;

const keyOf = (text) => nameKey(text.replace(SIGNS, ""));

const noBrand = () => fromTables("no brand", (tables) => new Set(tables.no_brand));

/** Return the name shown for each key of a known name. */
const shown = () =>
  fromTables("brands", ({ brands }) => {
    const keyed = (names) => names.map((name) => [keyOf(name), names[0]]);
    return new Map(brands.flatMap(keyed));
  });

/** Return the brand's name as shown; the text cleaned where it is not known; null where it says no brand. */
export function brand(text) {
  const cleaned = strip(plain(plain(text).replace(SIGNS, "")), QUOTES);
  const key = keyOf(cleaned);
  if (!key || (noBrand().has(key) && noBrand().has(apart(cleaned))) || isNothing(cleaned)) return null;
  return shown().get(key) ?? twice(cleaned) ?? plain(cleaned);
}

/** Return the folded key that is equal for all names of one brand; empty where there is no brand. */
export function brandKey(text) {
  const name = brand(text);
  return name ? keyOf(name) : "";
}

/** Return whether a key is of a brand that we know: no misspelling of another's name. */
export const brandIsKnown = (key) => shown().has(key);

/** Return the known brands that a text names, in order, each once, in any of the scripts. */
export function findBrands(text) {
  const clean = plain(text.replace(SIGNS, " ")).normalize("NFKC");
  const found = [...latinNames(clean), ...(isAscii(clean) ? [] : clean.matchAll(other()))];
  found.sort((a, b) => a.index - b.index);
  return [...new Set(found.map((match) => shown().get(keyOf(match[0]))))];
}

/** Return the folded words of a text, a blank between them: "N ONE" is no "none". */
const apart = (text) => (text.match(WORD) ?? []).map(nameKey).filter(Boolean).join(" ");

/** Return the one brand that a text names twice over, as in "ROMOSS(罗马仕)" or "小米/Xiaomi". */
function twice(text) {
  const parts = new Set(text.split(PARTS).filter(keyOf).map((part) => shown().get(keyOf(part))));
  return parts.size === 1 ? [...parts][0] : undefined;
}

/** Return the names looked for in free text, longer ones first. */
function searched({ brands, field_only: fieldOnly }, latin) {
  const names = new Set(brands.flat().filter((name) => !fieldOnly.includes(name) && /[A-Za-z]/.test(name) === latin));
  return [...names].sort((a, b) => b.length - a.length);
}

/** Return the matches of Latin names: most in any case, those that are words too only as written. */
function latinNames(text) {
  const [folded, exact] = fromTables("latin brands", (tables) => {
    const names = searched(tables, true);
    const isWord = (name) => tables.as_written.includes(name);
    return [latin(names.filter((name) => !isWord(name)), "giu"), latin(names.filter(isWord), "gu")];
  });
  const found = [];
  for (let at = 0; ; ) {
    const next = earlier(nextMatch(folded, text, at), nextMatch(exact, text, at));
    if (next === null) return found;
    found.push(next);
    at = next.index + next[0].length;
  }
}

const latin = (names, flags) =>
  new RegExp(`(?<![A-Za-z0-9])(?=[A-Za-z])(?:${names.map(spaced).join("|")})(?![A-Za-z0-9])`, flags);

function nextMatch(pattern, text, at) {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const earlier = (a, b) => (a === null || (b !== null && b.index < a.index) ? b : a);

const other = () =>
  fromTables("other brands", (tables) => {
    const one = (name) => {
      if (/[\u30a0-\u30ff]/.test(name)) return `(?<![\u30a0-\u30ff])${spaced(name)}(?![\u30a0-\u30ff])`;
      return spaced(name) + (name in tables.not_before ? `(?!${tables.not_before[name]})` : "");
    };
    return new RegExp(searched(tables, false).map(one).join("|"), "gu");
  });

const spaced = (name) => name.split(" ").map(escaped).join("\\s?");
