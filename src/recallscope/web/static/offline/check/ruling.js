// What rule sets say, in the verdict's form and in sentences: one form for carriage and sale. Mirrors check/ruling.py.
import { speaking } from "./rules.js";
import { askSays, factsNamed, fill, words } from "./sentences.js";

/** Return a ruling as the verdict carries it. `where` says where a notice says that a fact is printed. */
export function part(snapshot, ruling, language, where) {
  const { judged, energy } = ruling;
  return {
    decision: judged.decision,
    rule_set: ruling.ids.join(";"),
    on: dayText(ruling.on),
    because: judged.spoken.map((one) => told(one, language)),
    asks: ruling.asks.map((one) => askSays(one, language, where(one.fact))),
    would_be_allowed: fewer(ruling, language),
    wh: energy.wh && { min: energy.wh.low, max: energy.wh.high, from: energy.how },
    assumed: ruling.assumed.map((name) => words(language).rules.assumed[name]),
    notes: notes(snapshot, ruling, language),
  };
}

/** Return the decision in a sentence for a person: on what, when, why, and what would settle it. */
export function says(snapshot, ruling, kind, language) {
  const table = words(language).rules;
  const { decision, spoken } = ruling.judged;
  const asked = speaking(snapshot, ruling.ids).slice(0, ruling.ids.length);
  const names = asked.map((one) => nameOf(one, language)).join(words(language).comma);
  const sentence = fill(table.says[kind], { names, day: dayText(ruling.on), decision: table.decision[decision] });
  if (decision === "cannot_tell") {
    const asks = factsNamed(ruling.asks.map((one) => one.fact), language);
    return sentence + (asks ? fill(table.says.asks, { asks }) : "");
  }
  if (!spoken.length) return sentence + fill(table.says.why, { rule: table.none });
  const why = decision === "allowed" ? "" : fill(table.says.why, { rule: ruleSays(spoken[0], language) });
  const less = fewer(ruling, language);
  return sentence + why + (less ? fill(table.says.fewer, { fewer: less }) : "");
}

/** Return what is odd about the numbers given for a unit's energy. */
export const doubts = (energy, language) =>
  energy.doubts.map((one) => fill(words(language).rules.doubt[one.note], one));

const dayText = (on) => (on.first === on.last ? on.first : `${on.first}..${on.last}`);
const nameOf = (ruleSet, language) => (language === "zh" ? ruleSet.name_zh : ruleSet.name_en);

function told({ ruleSet, rule, truth }, language) {
  return {
    rule: `${ruleSet.id}/${rule.id}`,
    says: ruleSays({ ruleSet, rule }, language),
    url: rule.url,
    in_force_from: rule.in_force_from,
    until: rule.until,
    authority: rule.authority,
    decision: rule.advice ? "advice" : rule.decision,
    result: truth,
    standing: rule.standing,
  };
}

/** Return a rule's sentence with whose it is, and that it is background or unconfirmed where it is. */
function ruleSays({ ruleSet, rule }, language) {
  const table = words(language).rules;
  const sentence = language === "zh" ? rule.says_zh : rule.says_en;
  return `${nameOf(ruleSet, language)}${table.colon}${sentence}${table.standing[rule.standing] ?? ""}`;
}

/** Return what would be allowed of several units, where their number refuses them. */
function fewer({ judged, count }, language) {
  if (judged.fewer === null) return null;
  const table = words(language).rules;
  const numbered = (number) => table.numbers[number] ?? String(number);
  const sentence = fill(table.fewer[judged.fewerDecision], { count: numbered(count), fewer: numbered(judged.fewer) });
  return sentence[0].toUpperCase() + sentence.slice(1);
}

/** Return what a reader must know of the rule sets that speak, and that none of their rules was in force. */
function notes(snapshot, { ids, judged }, language) {
  const { colon, none } = words(language).rules;
  const noted = speaking(snapshot, ids).map((one) => [one, language === "zh" ? one.note_zh : one.note_en]);
  const isSilent = !judged.spoken.length && judged.decision === "allowed";
  const lines = noted.filter(([, note]) => note).map(([one, note]) => `${nameOf(one, language)}${colon}${note}`);
  return isSilent ? [...lines, none] : lines;
}
