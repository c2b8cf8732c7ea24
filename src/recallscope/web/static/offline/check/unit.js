// A unit as a person describes it: fields into facts. Mirrors check/unit.py, without free text, which the server reads.
import { brand, brandKey, findBrands } from "../clean/brand.js";
import { serial } from "../clean/code.js";
import { colour } from "../clean/colour.js";
import { date } from "../clean/date.js";
import { gtin } from "../clean/gtin.js";
import { kind } from "../clean/kind.js";
import { mark } from "../clean/mark.js";
import { market } from "../clean/market.js";
import { capacityMah, volts, wattHours } from "../clean/quantity.js";
import { fold, plain } from "../clean/text.js";
import { baggage, count, damaged } from "../clean/trip.js";
import { readCode } from "../records/codes.js";
import { interval } from "../records/dates.js";
import { ABSENT, general, numberOf, spanOf, textOf } from "../records/facts.js";

/** What can be said of a unit and its trip without a network. */
export const FIELDS = [
  "brand", "model", "serial", "lot", "date_code", "made", "sold", "market", "colour", "gtin", "kind", "mark_3c",
  "mark_qr", "mark_po", "brand_lookup", "capacity_mah", "volts", "wh", "count", "damaged", "baggage", "certificate",
  "flight", "sale", "on",
];

const NONE = new Set("absent none no missing 无 没有 無 沒有 없음 なし".split(" "));
const LOOKED_UP = new Map([
  ...["listed", "yes"].map((word) => [word, "listed"]),
  ...["not_listed", "not listed", "no", "not-listed"].map((word) => [word, "not_listed"]),
]);

/** Return a unit from fields (see FIELDS); what is empty is unknown. */
export function understand(given) {
  const filled = FIELDS.filter((name) => given[name]?.trim()).map((name) => [name, given[name].trim()]);
  const fields = Object.fromEntries(filled);
  const { facts, said, unread } = read(fields);
  const [name, model] = brandAndModel(fields);
  if (name) said.brand = name;
  if (model) said.model = model;
  for (const one of ["certificate", "flight", "sale"]) if (one in fields) said[one] = fields[one];
  return {
    brand: name, brandKey: name ? brandKey(name) : "", model, gtin: said.gtin, kind: said.kind, market: said.market,
    flights: several(fields.flight), sales: several(fields.sale), certificate: fields.certificate, facts, said, unread,
  };
}

const several = (text = "") => text.split(/[;；,，、\n]/).map((part) => part.trim()).filter(Boolean);

/** Return brand and model; a brand written in front of the model is taken off it. */
function brandAndModel(fields) {
  const model = "model" in fields ? plain(fields.model) : null;
  const name = ("brand" in fields ? brand(fields.brand) : null) ?? (model ? findBrands(model)[0] : null) ?? null;
  return [name, model && name ? withoutBrand(model, name) : model];
}

function withoutBrand(model, name) {
  const at = model.indexOf(" ");
  const rest = at < 0 ? "" : model.slice(at + 1).trim();
  return rest && brandKey(model.slice(0, at)) === brandKey(name) ? rest : model;
}

function read(fields) {
  const [facts, said, unread] = [{}, {}, []];
  for (const [name, text] of Object.entries(fields)) {
    if (!(name in READERS)) continue;
    const found = READERS[name](text);
    if (found === null) unread.push([name, text]);
    else [said[name], facts[name]] = found;
  }
  return { facts, said, unread };
}

function code(text) {
  if (NONE.has(fold(text))) return ["absent", ABSENT];
  const shown = serial(text);
  const found = shown ? readCode(shown) : null;
  return found ? [plain(text), found] : null;
}

/** Return a date at the precision known; "FIRST..LAST" is a span. */
function dated(text) {
  const ends = text.includes("..") ? text.split("..").map((part) => date(part)) : [date(text)];
  const days = ends.map((end) => (end ? interval(end) : null));
  if (days.length > 2 || days.includes(null)) return null;
  const [first, last] = [days[0], days.at(-1)];
  return first[0] > last[1] ? null : [ends.join(".."), spanOf(first[0], last[1])];
}

const worded = (clean) => (text) => {
  const value = clean(text);
  return value ? [value, textOf(value)] : null;
};

function marked(text) {
  const value = mark(text);
  if (value === null) return null;
  return [value, value === "absent" ? ABSENT : textOf(value)];
}

const numbered = (clean) => (text) => {
  const value = clean(text);
  return value ? [value < 1e6 ? general(value) : String(value), numberOf(value)] : null;
};

/** A number that a label may also lack, or show so that nobody can read it. */
const rated = (clean) => (text) => {
  const found = numbered(clean)(text);
  const look = found === null ? mark(text) : null;
  return look === "absent" || look === "unclear" ? marked(look) : found;
};

const READERS = {
  serial: code, lot: code, date_code: code, mark_po: code, mark_3c: marked, mark_qr: marked, made: dated, sold: dated,
  market: worded(market), colour: worded(colour), gtin: worded(gtin), kind: worded(kind),
  brand_lookup: worded((text) => LOOKED_UP.get(fold(text)) ?? LOOKED_UP.get(text)),
  capacity_mah: rated(capacityMah), volts: numbered(volts), wh: rated(wattHours), count: numbered(count),
  damaged: worded(damaged), baggage: worded(baggage), on: dated,
};
