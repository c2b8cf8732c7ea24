// Which recorded products a described unit may be, and how it was recognised. Mirrors check/find.py, without free text.
import { brandIsKnown } from "../clean/brand.js";
import { modelKey } from "../clean/code.js";
import { oneWrong, SHORTEST } from "../match/misspelling.js";
import { codeKey, fold } from "../records/codes.js";

export const ASSUMED_KIND = "power_bank"; // what a unit is taken for unless its kind is given
const SHORTEST_LINE = 4;
const SUFFIX = /^(?:[A-Z]\p{Nd}{1,3}|\p{Nd}{3}|[A-Z]{2,4}|[A-Z]{2}\p{Nd}{1,2})$/u;

/** Return what is on record for a unit: `{candidates, brand, similar, asks}`. */
export function find(snapshot, unit) {
  const entry = unit.brandKey ? snapshot.brand(unit.brandKey) : null;
  const meant = entry === null ? meantBrand(snapshot, unit) : undefined;
  if (meant !== undefined) return ifMeant(snapshot, unit, meant);
  const candidates = candidatesOf(snapshot, unit, entry);
  if (candidates.length) return found(candidates, entry, [], asksOf(unit, candidates));
  if (unit.model || (unit.gtin && !entry)) return found([], entry, similarTo(snapshot, unit, entry), []);
  return found([], entry, [], unit.brand ? ["model"] : ["brand", "model"]);
}

const found = (candidates, brand, similar, asks) => ({ candidates, brand, similar, asks });

/** Return the key of a brand on record for the unit's kind that its brand is but for one letter, else undefined. */
function meantBrand(snapshot, unit) {
  const key = unit.brandKey;
  if (key.length < SHORTEST || !/^[a-z]+$/i.test(key) || brandIsKnown(key)) return undefined;
  const isRecalled = (other) => snapshot.brand(other)?.kinds[unit.kind ?? ASSUMED_KIND];
  return oneWrong(key).find((other) => other.length > SHORTEST && isRecalled(other));
}

/** Return what is on record for a brand that may be meant: candidates that are not sure, and the brand as an ask. */
function ifMeant(snapshot, unit, key) {
  const entry = snapshot.brand(key);
  const candidates = candidatesOf(snapshot, { ...unit, brand: entry.name, brandKey: key }, entry);
  return found(candidates.map((one) => ({ ...one, sure: false })), null, [entry.name], ["brand"]);
}

/** Return the candidates of the first way that finds any: identifier, model, line. */
function candidatesOf(snapshot, unit, entry) {
  for (const way of [byGtin, byModel, byLine]) {
    const candidates = way(snapshot, unit, entry);
    if (candidates.length) return candidates;
  }
  return [];
}

function byGtin(snapshot, unit) {
  const pointers = unit.gtin ? snapshot.pointers("g", unit.gtin) : [];
  const fitting = pointers.filter(([, key]) => !unit.model || modelKey(unit.model).startsWith(key));
  return fitting.flatMap(([brand, key]) => known(snapshot, brand, key, "gtin", unit.gtin));
}

function byModel(snapshot, unit, entry) {
  const key = unit.model ? modelKey(unit.model) : "";
  if (!key) return [];
  const own = ([brand]) => !unit.brandKey || unit.brandKey === brand;
  const pointers = snapshot.pointers("m", fold(key)).filter(own);
  const exact = pointers.filter(([, model]) => model === key);
  if (pointers.length) {
    const how = exact.length ? "" : "look_alike";
    const chosen = exact.length ? exact : pointers;
    return chosen.flatMap(([brand, model]) => meantModel(snapshot, brand, model, how, unit.model));
  }
  const skus = snapshot.pointers("s", codeKey(unit.model)).filter(own);
  if (skus.length) return skus.flatMap(([brand, model]) => known(snapshot, brand, model, "sku", unit.model));
  const base = entry ? withoutSuffix(entry, key) : undefined;
  return base ? meantModel(snapshot, unit.brandKey, base, "suffix", unit.model) : [];
}

function meantModel(snapshot, brand, key, how, given) {
  const meant = snapshot.brand(brand)?.misprints[key];
  const misprinted = meant ? known(snapshot, brand, meant, "misprint", given) : [];
  return [...misprinted, ...known(snapshot, brand, key, how, given)];
}

function known(snapshot, brand, key, how, given) {
  const product = snapshot.known(brand, key);
  return product ? [{ known: product, how, given, sure: true }] : [];
}

/** Return the longest recorded model that a code is, but for a colour or region suffix. */
function withoutSuffix(entry, key) {
  const fits = (model) => model.length >= 5 && key.startsWith(model) && SUFFIX.test(key.slice(model.length));
  return longest(Object.keys(entry.models).filter((model) => fits(model) && /\p{Nd}/u.test(model)));
}

const longest = (names) => names.reduce((a, b) => (a !== undefined && a.length >= b.length ? a : b), undefined);

/** Return what the longest line name in the model field leads to. */
function byLine(snapshot, unit, entry) {
  const text = modelKey(unit.model ?? "");
  if (entry === null || !text) return [];
  const line = longest(Object.keys(entry.lines).filter((one) => one.length >= SHORTEST_LINE && isLine(one, text)));
  if (line === undefined) return [];
  const models = entry.lines[line];
  if (models.length) {
    const products = models.map((model) => snapshot.known(unit.brandKey, model)).filter(Boolean);
    return products.map((product) => ({ known: product, how: "line", given: line, sure: false }));
  }
  const product = snapshot.known(unit.brandKey, line, "l");
  return product ? [{ known: product, how: "line", given: product.entry.name, sure: true }] : [];
}

const isLine = (line, text) => line === text || line === `${text}S`;

/** Return what would settle which candidate it is: the model of a mere line, the brand of a weak code. */
function asksOf(unit, candidates) {
  if (!candidates.every((one) => one.sure)) return ["model"];
  const byCode = candidates.filter((one) => ["", "look_alike", "misprint"].includes(one.how));
  return !unit.brand && byCode.some((one) => isWeak(one.given)) ? ["brand"] : [];
}

/** Three characters, or digits alone, are too common to stand for a product without the brand. */
function isWeak(code) {
  const key = modelKey(code);
  return key.length <= 3 || /^\p{Nd}+$/u.test(key);
}

/** Return models one character away; where the brand is not on record, the same code under others. */
function similarTo(snapshot, unit, entry) {
  const key = modelKey(unit.model ?? "");
  if (entry === null) return elsewhere(snapshot, key).map((one) => `${one.entry.brand} ${one.entry.name}`);
  const near = Object.entries(entry.models).filter(([model]) => isAlike(key, model) && oneApart(key, model));
  return [...new Set(near.map(([, name]) => name))].sort();
}

function elsewhere(snapshot, key) {
  const products = snapshot.pointers("m", fold(key)).map(([brand, model]) => snapshot.known(brand, model));
  return products.filter((product) => product?.entry.kind === ASSUMED_KIND && !isWeak(key));
}

/** Return whether two codes may be one apart: one change leaves the length near, and one of the ends. */
const isAlike = (a, b) => Math.abs(a.length - b.length) < 2 && (a[0] === b[0] || a.at(-1) === b.at(-1));

/** Return whether one character changed, added, dropped, or two neighbours swapped make a into b. */
function oneApart(a, b) {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  const [x, y] = [a.slice(start), b.slice(start)];
  const isSwapped = x.length > 1 && x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2);
  return isSwapped || x.slice(1) === y.slice(1) || x.slice(1) === y || x === y.slice(1);
}
