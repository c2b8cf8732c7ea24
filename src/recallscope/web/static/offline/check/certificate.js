// Is a unit's certificate good: its status on a day and at manufacture, never mixed with its recall.
// Mirrors check/certificate.py.
import { brandKey } from "../clean/brand.js";
import { joined, stateOn } from "../records/status.js";
import { changeSays, unknownSays, whoSays } from "./certificate_words.js";
import { held } from "./holding.js";
import { fill, words } from "./sentences.js";

const NOT_VALID = ["suspended", "revoked", "cancelled", "some_suspended"];
const isBad = (state) => NOT_VALID.includes(state.status);
const statusOf = (states) => joined(states.map(([, state]) => state.status));

/** Return what is on record of a unit's certificate on the unit's day (`on`, else today). */
export function certificate(snapshot, unit, today) {
  const day = unit.facts.on?.last ?? today;
  const found = held(snapshot, unit);
  const bare = { by: found.by, day, states: [], wider: [], atManufacture: null, made: "", differs: false };
  if (!found.certificates.length) return { ...bare, status: lacks(snapshot, unit) ? "unknown" : "not_on_record" };
  const states = statesOf(found, day);
  const wider = widerNews(snapshot, unit, found, states, day);
  const status = statusOf([...states, ...wider]);
  const atManufacture = unit.facts.made?.type === "span" ? whenMade(found, unit.facts.made) : null;
  const differs = ![null, "unknown", status].includes(atManufacture);
  return { ...bare, status, states, wider, atManufacture, made: unit.said.made ?? "", differs };
}

/** Return the certificates with their state on a day; at the brand's level, one with a number is one of some. */
function statesOf(found, day) {
  const states = found.certificates.map((one) => [one, stateOn(one.history, day)]);
  if (found.by !== "brand") return states;
  const kept = states.filter(([one, state]) => one.level === "holder" || isBad(state));
  return kept.map(([one, state]) => [one, one.level === "holder" ? state : { ...state, status: "some_suspended" }]);
}

/** Return bad news of the brand's certificates that is newer than all that is known of the unit's own. */
function widerNews(snapshot, unit, found, states, day) {
  if (found.by === "brand" || NOT_VALID.includes(statusOf(states))) return [];
  const dates = states.flatMap(([, state]) => state.changes.map((change) => change.since));
  const newest = dates.reduce((a, b) => (b > a ? b : a), "");
  const brands = unit.brandKey ? [unit.brandKey] : states.flatMap(([one]) => one.brands.map(brandKey));
  const ofBrands = [...new Set(brands)].flatMap((brand) =>
    statesOf({ by: "brand", certificates: snapshot.certificates("cb", brand) }, day),
  );
  return ofBrands.filter(([, state]) => isBad(state) && state.changes.at(-1).since > newest);
}

/** Return which fact would let a certificate be looked for: all of them, or the model where some are on record. */
function lacks(snapshot, unit) {
  if (unit.model || unit.certificate) return "";
  if (!unit.brandKey) return "needed";
  const ofBrand = unit.kind !== "other" && snapshot.certificates("ch", unit.brandKey).length;
  return ofBrand ? "model_needed" : "";
}

/** Return the status at manufacture; `unknown` where it changed within the time the unit may have been made. */
function whenMade(found, made) {
  const [first, last] = [made.first, made.last].map((day) => statusOf(statesOf(found, day)));
  return first === last ? first : "unknown";
}

/** Return the status of the unit's own certificate, for rules; null where only its brand's are known, or none. */
export function ownStatus(finding) {
  const isOwn = finding.by === "number" || finding.by === "model";
  return isOwn && !["some_suspended", "not_on_record", "unknown"].includes(finding.status) ? finding.status : null;
}

/** Return a finding as the verdict carries it. */
export function part(snapshot, unit, finding, language) {
  const { status, day: on, by: level, atManufacture } = finding;
  return { status, on, level, at_manufacture: atManufacture, because: because(snapshot, unit, finding, language) };
}

/** Return a sentence for a person where the certificate is not good; it says that this is no recall. */
export function says(finding, language) {
  const table = words(language).certificate;
  if (!NOT_VALID.includes(finding.status)) return "";
  const level = finding.status === "some_suspended" ? "several" : "own";
  const template = table.says[finding.by === "brand" || finding.wider.length ? "brand" : level];
  const [{ scheme }] = finding.states[0];
  const sentence = fill(template, { scheme, status: table.status[finding.status], day: finding.day });
  return sentence + (finding.differs ? fill(table.says.made, { status: table.status[finding.atManufacture] }) : "");
}

/** Return the reasons: what was not found, what each certificate's changes say, and the status at manufacture. */
function because(snapshot, unit, finding, language) {
  const table = words(language).certificate;
  const found = [];
  if (unit.certificate && finding.by !== "number") {
    found.push(reason(fill(table.number_not_found, { number: unit.certificate })));
  }
  if (!finding.states.length) found.push(reason(nothing(snapshot, unit, table)));
  for (const [one, state] of [...finding.states, ...finding.wider]) {
    if (!state.changes.length) found.push(reason(unknownSays(one, finding.day, language), one));
    for (const change of state.changes) {
      const told = `${whoSays(one, change, language)}${table.colon}${changeSays(one, change, finding.day, language)}`;
      found.push(reason(told, one, change.url, change.since));
    }
  }
  if (finding.differs) {
    found.push(reason(fill(table.made, { made: finding.made, status: table.status[finding.atManufacture] })));
  }
  return found;
}

const reason = (says, one = null, url = "", since = null) => ({
  certificate: one?.id ?? null, says, since, url: url || null,
});

/** Return why nothing is found, and for which other models of the brand something is on record. */
function nothing(snapshot, unit, table) {
  const found = unit.brandKey ? snapshot.certificates("ch", unit.brandKey) : [];
  const models = [...new Set(found.flatMap((one) => one.models))].join(table.comma);
  const name = [unit.brand, unit.model].filter(Boolean).join(" ") || unit.certificate || "";
  const others = models ? fill(table.others, { models }) : "";
  return fill(table[lacks(snapshot, unit) || "not_on_record"], { name }) + others;
}
