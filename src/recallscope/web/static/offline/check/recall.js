// Is this unit recalled: the effective scopes of what it may be, asked market by market. Mirrors check/recall.py.
import { shownCode, isText } from "../records/facts.js";
import { readCode } from "../records/codes.js";
import { evaluate } from "../records/evaluate.js";
import { lend } from "../records/lend.js";
import { anyOf, NO, UNKNOWN, YES } from "../records/truth.js";
import { ASSUMED_KIND, find } from "./find.js";

const WORLD = "WORLD";
const OTHER = ""; // any market without notices of its own
const EU = new Set("AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE".split(" "));
// Facts from the easiest to read off a unit to the hardest.
const EASE = [
  "brand", "model", "market", "colour", "mark_po", "date_code", "lot", "serial", "made", "sold", "gtin", "brand_lookup",
];

/** Return whether a unit is recalled as of the pack: `{truth, asked, asks, similar, warnings, found, put}`. */
export function recall(snapshot, unit) {
  const found = find(snapshot, unit);
  const put = found.candidates.map((candidate) => putTo(candidate, unit));
  const nameless = namelessOf(unit, found);
  if (nameless) put.push(nameless);
  if (!put.length) return nothingFound(unit, found);
  return judged(unit, found, put, (asked) => byMarket(unit.market, asked));
}

/** Return whether a unit is recalled in any market at all, given the finding `here` for its own. */
export const recallAnywhere = (unit, here) => (here.put.length ? judged(unit, here.found, here.put, everywhere) : here);

const finding = (truth, more = {}) => ({
  truth, asked: [], asks: [], similar: [], warnings: [], onRecord: false, found: null, put: [], ...more,
});

function putTo(candidate, unit) {
  const { known } = candidate;
  if (unit.kind && unit.kind !== known.entry.kind && !unit.model && !unit.gtin) {
    return { asked: [], sure: true, warnings: [] };
  }
  const facts = withAlphabet(unit.facts, known.entry.excludes);
  return { asked: ask(candidate, known.effective, facts), sure: candidate.sure, warnings: known.entry.warnings };
}

const ask = (candidate, scopes, facts) =>
  scopes.map((scope) => ({ candidate, scope, answer: evaluate(scope.scope, lend(scope.scope, facts)), elsewhere: "" }));

function judged(unit, found, put, judge) {
  return { ...joined(unit, found, put.map((one) => ofCandidate(one, unit, judge))), found, put };
}

function ofCandidate(put, unit, judge) {
  const one = judge(put.asked);
  const truth = !put.sure && one.truth === YES && !brandSaysSo(unit) ? UNKNOWN : one.truth;
  return { ...one, truth, warnings: put.warnings, onRecord: put.asked.length > 0 };
}

/** Return the facts with codes read by the brand's alphabet: where it has no letter O, a typed O is a zero. */
function withAlphabet(facts, excludes) {
  if (!excludes) return facts;
  const reread = (value) => (value.type === "code" ? (readCode(shownCode(value), excludes) ?? value) : value);
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, reread(value)]));
}

/** Return what the scopes say for a market; for an unknown one, what they say wherever the unit may be from. */
function byMarket(market, asked) {
  if (market) return askedIn(market, asked);
  const named = new Set(asked.flatMap((one) => one.scope.markets).filter((place) => place !== WORLD));
  const results = [...[...named].sort(), OTHER].map((place) => askedIn(place, asked));
  const truths = new Set(results.map((result) => result.truth));
  if (truths.size === 1 && !truths.has(UNKNOWN)) return finding([...truths][0], { asked });
  const asks = results.flatMap((result) => result.asks);
  const told = (result) => `${result.truth} ${[...new Set(result.asks.map((one) => one.fact))].sort()}`;
  const differ = new Set(results.map(told)).size > 1;
  const where = { fact: "market", note: "differs", detail: "" };
  return finding(UNKNOWN, { asked, asks: differ ? [where, ...asks] : asks });
}

const asksOf = (truth, asked) => (truth === UNKNOWN ? asked.flatMap((one) => one.answer.asks) : []);

/** Return what the scopes of all markets say together: a recall anywhere counts. */
function everywhere(asked) {
  const truth = anyOf(asked.map((one) => one.answer.truth));
  return finding(truth, { asked, asks: asksOf(truth, asked) });
}

/** Return what one market's and the worldwide scopes say; where there are none, what the others' do. */
function askedIn(market, asked) {
  const own = asked.filter((one) => one.scope.markets.some((place) => isOf(market, place)));
  return everywhere(own.length ? own : asked.map((one) => ({ ...one, elsewhere: market })));
}

function isOf(market, place) {
  if (place === WORLD || place === market) return true;
  return (place === "EU" && EU.has(market)) || (market === "EU" && EU.has(place));
}

/** Return what notices say that name the brand alone: never certain, and only for their kind of product. */
function namelessOf(unit, found) {
  const kind = unit.kind ?? ASSUMED_KIND;
  const scopes = found.brand?.nameless[kind] ?? [];
  if (!scopes.length) return null;
  const entry = { brand: found.brand.name, name: "", kind, where: {}, warnings: [] };
  const candidate = { known: { entry, effective: [] }, how: "brand", given: "", sure: false };
  return { asked: ask(candidate, scopes, unit.facts), sure: true, warnings: [] };
}

/** Return the finding where no product matches: not listed, unless too little was said to look for it. */
function nothingFound(unit, found) {
  if (unit.model || unit.gtin) return finding(NO, { similar: found.similar });
  const isOnRecord = found.brand?.kinds[unit.kind ?? ASSUMED_KIND];
  if (unit.brand && !found.similar.length && !isOnRecord) return finding(NO);
  return finding(UNKNOWN, { asks: found.asks.map(needed), similar: found.similar });
}

const needed = (fact) => ({ fact, note: "needed", detail: "" });

/** Return one finding for all candidates. Which of them it is matters only where they differ. */
function joined(unit, found, findings) {
  const truths = new Set(findings.filter((one) => one.onRecord).map((one) => one.truth));
  let truth = truths.size > 1 ? anyOf(findings.map((one) => one.truth)) : ([...truths][0] ?? NO);
  if (truth === YES && found.asks.length) truth = brandSaysSo(unit) ? YES : UNKNOWN;
  const asks = truth === UNKNOWN ? [...found.asks.map(needed), ...findings.flatMap((one) => one.asks)] : [];
  return finding(truth, {
    asked: findings.flatMap((one) => one.asked),
    asks: ordered(asks, EASE),
    warnings: [...new Set(findings.flatMap((one) => one.warnings))],
    onRecord: findings.some((one) => one.onRecord),
  });
}

const brandSaysSo = (unit) => isText(unit.facts.brand_lookup, "listed");

/** Return each fact once, the easiest to read first. */
export function ordered(asks, ease) {
  const unique = new Map();
  for (const ask of asks) if (!unique.has(ask.fact)) unique.set(ask.fact, ask);
  return [...unique.values()].sort((a, b) => ease.indexOf(a.fact) - ease.indexOf(b.fact));
}
