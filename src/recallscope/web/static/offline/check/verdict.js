// The verdict: a finding in the contract's form, with its sentences. Mirrors check/verdict.py.
import { spanOf } from "../records/facts.js";
import { NO, UNKNOWN, YES } from "../records/truth.js";
import { rulings } from "./carriage.js";
import * as certificate from "./certificate.js";
import { energy } from "./energy.js";
import { recall } from "./recall.js";
import * as ruling from "./ruling.js";
import { askSays, factsNamed, fill, reasonSays, recognised, words } from "./sentences.js";

const KINDS = ["carriage", "sale"];
const STATUS = { [YES]: "recalled", [NO]: "not_listed", [UNKNOWN]: "cannot_tell" };

/** Return the verdict on a unit, as `check --json` prints it. `today` (ISO) counts where the unit names no day. */
export function verdict(snapshot, unit, language, today) {
  const found = assess(snapshot, unit, today);
  const where = (finding) => (fact) => whereOf(finding, fact, language);
  const ruled = (kind) => {
    const one = found.rulings[kind];
    return one ? ruling.part(snapshot, one, language, where(one.recall)) : null;
  };
  return {
    snapshot: snapshot.manifest,
    unit: understood(unit, language),
    recall: recallPart(snapshot, found, language, where(found.recall)),
    certificate: certificate.part(snapshot, unit, found.certificate, language),
    carriage: ruled("carriage"),
    sale: ruled("sale"),
    says: says(snapshot, found, language),
  };
}

function assess(snapshot, unit, today) {
  const held = certificate.certificate(snapshot, unit, today);
  const finding = recall(snapshot, unit);
  const on = unit.facts.on?.type === "span" ? unit.facts.on : spanOf(today, today);
  const cases = rulings(snapshot, { unit, recall: finding, on, certificate: certificate.ownStatus(held) });
  // The scopes that hold or may hold, the certain ones first; none where the unit is not listed.
  const wanted = finding.truth === NO ? [] : [YES, UNKNOWN];
  const matching = wanted.flatMap((truth) => finding.asked.filter((asked) => asked.answer.truth === truth));
  return { unit, recall: finding, certificate: held, rulings: cases, matching };
}

/** Return an assessment as a few plain sentences for a person. */
function says(snapshot, found, language) {
  const table = words(language).says;
  const { warnings } = found.recall;
  return [
    SAYS[found.recall.truth](snapshot, found, language),
    warnings.length ? fill(table.warning, { notices: warnings.join(", ") }) : "",
    certificate.says(found.certificate, language),
    ...KINDS.filter((kind) => found.rulings[kind]).map((kind) =>
      ruling.says(snapshot, found.rulings[kind], kind, language),
    ),
  ].join("");
}

/** Return the facts as understood, with what could not be read and what is odd about them. */
function understood(unit, language) {
  const told = { ...unit.said };
  if (unit.unread.length) told.unread = Object.fromEntries(unit.unread);
  const odd = unit.facts.volts || unit.facts.wh ? ruling.doubts(energy(unit.facts), language) : [];
  if (odd.length) told.doubts = odd;
  return told;
}

function recallPart(snapshot, found, language, where) {
  const { truth, asks, similar, asked, warnings } = found.recall;
  return {
    status: STATUS[truth],
    matches: found.matching.flatMap((one) => matches(snapshot, one, language)),
    asks: asks.map((one) => askSays(one, language, where(one.fact))),
    similar,
    ruled_out: asked.filter((one) => one.answer.truth === NO).map((one) => ruledOut(one, language)),
    warnings: warnings.map((id) => shown(snapshot, id)),
  };
}

function recalled(snapshot, found, language) {
  const table = words(language);
  const [asked] = found.matching;
  const id = asked.scope.notices[0];
  const notice = snapshot.notice(id);
  const remedies = (notice?.remedies ?? []).map((one) => table.remedy[one] ?? one).join(table.comma);
  return fill(table.says.recalled, {
    name: nameOf(asked),
    notice: id,
    published: notice?.published ?? "",
    remedy: remedies ? fill(table.says.remedy, { remedies }) : "",
    contact: notice?.contact ? fill(table.says.contact, { contact: notice.contact }) : "",
  });
}

function open(snapshot, found, language) {
  const table = words(language).says;
  const asks = factsNamed(found.recall.asks.map((one) => one.fact), language);
  if (!found.matching.length) return fill(table.cannot_tell_needed, { asks });
  return fill(table[asks ? "cannot_tell" : "cannot_tell_alone"], { name: nameOf(found.matching[0]), asks });
}

function notListed(snapshot, found, language) {
  const table = words(language).says;
  const said = { as_of: snapshot.manifest.as_of, sources: snapshot.heard };
  if (found.recall.similar.length) {
    const similar = found.recall.similar.join(words(language).or);
    return fill(table.not_listed_similar, { given: found.unit.model ?? "", similar, ...said });
  }
  const out = found.recall.asked.find((asked) => asked.answer.truth === NO);
  const why = out
    ? fill(table.why, { notice: out.scope.notices[0], reason: because(out, language).join("; ") })
    : "";
  return fill(table.not_listed, { why, ...said });
}

const SAYS = { [YES]: recalled, [UNKNOWN]: open, [NO]: notListed };

const nameOf = ({ candidate }) => `${candidate.known.entry.brand} ${candidate.known.entry.name}`.trim();

/** Return one match for each notice of an effective scope that holds or may hold. */
function matches(snapshot, asked, language) {
  const why = because(asked, language);
  const { entry } = asked.candidate.known;
  return asked.scope.notices.map((id) => ({
    event: asked.scope.event,
    notice: id,
    brand: entry.brand || null,
    models: entry.name ? [entry.name] : [],
    ...ofNotice(snapshot.notice(id)),
    result: asked.answer.truth,
    because: why,
  }));
}

/** Return a recall of the product that does not cover the unit, and why not. */
const ruledOut = (asked, language) => ({
  event: asked.scope.event, notice: asked.scope.notices[0], because: because(asked, language),
});

function ofNotice(notice) {
  if (notice === null) return {};
  const { jurisdiction, published, remedies, contact, deadline, disposal, url, withdrawn } = notice;
  return { jurisdiction, published, remedies, contact, deadline, disposal, url, withdrawn };
}

function because(asked, language) {
  const how = recognised(asked.candidate, language);
  const market = { market: asked.elsewhere, markets: asked.scope.markets.join(", ") };
  const told = (one) => JSON.stringify([one.condition.id, one.truth, one.given, one.note, one.detail]);
  const unique = new Map(asked.answer.because.map((one) => [told(one), one]));
  return [
    ...(how ? [how] : []),
    ...(asked.elsewhere ? [fill(words(language).elsewhere, market)] : []),
    ...[...unique.values()].map((one) => reasonSays(one, asked.scope.origins.get(one.condition.id), language)),
  ];
}

/** Return where the notices say that a fact is printed; they say it in English. */
function whereOf(finding, fact, language) {
  if (language !== "en") return null;
  return finding.asked.map((one) => one.candidate.known.entry.where[fact]).find(Boolean) ?? null;
}

function shown(snapshot, id) {
  const notice = snapshot.notice(id);
  return notice ? { notice: id, title: notice.title, url: notice.url } : { notice: id };
}
