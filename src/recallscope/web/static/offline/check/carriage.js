// May it fly, may it be sold: a unit and its trip put to rule sets. All flights speak, the strictest wins.
// Mirrors check/carriage.py, check/sale.py and check/ruled.py.
import { general, numberOf, textOf } from "../records/facts.js";
import { NO, YES } from "../records/truth.js";
import { energy } from "./energy.js";
import { ASSUMED_KIND } from "./find.js";
import { ordered, recallAnywhere } from "./recall.js";
import { inForce, judge, named } from "./rules.js";

// What a trip is taken for where it was not said: one sound unit in the cabin. The answer says so.
const ASSUMED = { count: numberOf(1), baggage: textOf("cabin"), damaged: textOf("no") };
// Facts from the easiest to read to the hardest.
const EASE = [
  "brand", "model", "market", "kind", "mark_3c", "mark_qr", "wh", "capacity_mah", "volts", "count", "baggage",
  "damaged", "on", "flight", "colour", "mark_po", "date_code", "lot", "serial", "made", "sold", "gtin", "certificate",
  "brand_lookup",
];

/** Return what was asked for: carriage where the unit names flights, sale where it names where it is sold. */
export function rulings(snapshot, { unit, recall, on, certificate }) {
  const found = {};
  if (unit.flights.length) {
    const anywhere = { unit, recall: recallAnywhere(unit, recall), on, certificate };
    found.carriage = ruled(snapshot, named(snapshot, "carriage", unit.flights), anywhere, ASSUMED);
  }
  if (unit.sales.length) {
    found.sale = ruled(snapshot, named(snapshot, "sale", unit.sales), { unit, recall, on, certificate }, {});
  }
  return found;
}

/** Return what rule sets say of a case. A fact in `assumed` counts where nothing was said of it. */
function ruled(snapshot, ids, { unit, recall, on, certificate }, assumed) {
  const known = energy(unit.facts);
  const said = new Set([...Object.keys(unit.facts), ...unit.unread.map(([name]) => name)]);
  const taken = Object.fromEntries(Object.entries(assumed).filter(([name]) => !said.has(name)));
  const facts = { ...factsOf(unit, recall, on, certificate, known), ...taken };
  const judged = judge(inForce(snapshot, ids, on), facts);
  return {
    ids, on, judged, recall, energy: known,
    asks: ordered(judged.asks.flatMap((fact) => asksFor(fact, known, recall)), EASE),
    count: facts.count?.type === "number" ? Math.trunc(facts.count.low) : 1,
    assumed: Object.keys(taken),
  };
}

/** Return the facts that rules may ask for; energy and rating as they follow from all that is printed. */
function factsOf(unit, recall, on, certificate, known) {
  const facts = { kind: textOf(ASSUMED_KIND), ...unit.facts, on };
  const derived = {
    wh: known.wh,
    rating: known.rating,
    recall: { [YES]: textOf("recalled"), [NO]: textOf("not_listed") }[recall.truth],
    certificate: certificate ? textOf(certificate) : null,
  };
  for (const [name, value] of Object.entries(derived)) {
    delete facts[name];
    if (value) facts[name] = value;
  }
  return facts;
}

/** Return what a rule asks for by the names of fields: for an open recall, what would settle it. */
function asksFor(fact, known, recall) {
  if (fact === "recall") return recall.asks;
  if (fact !== "wh" && fact !== "rating") return [{ fact, note: "rule", detail: "" }];
  if (known.wh === null) return [{ fact: known.ask, note: "rule", detail: "" }];
  return [{ fact: known.ask, note: "limit", detail: `${general(known.wh.low)}..${general(known.wh.high)}` }];
}
