// Rule sets put to facts: every rule that speaks, the strictest decision, what would settle it. Mirrors check/rules.py.
import { nameKey } from "../clean/text.js";
import { evaluate } from "../records/evaluate.js";
import { numberOf } from "../records/facts.js";
import { condition } from "../records/predicate.js";
import { NO, UNKNOWN, YES } from "../records/truth.js";

const DECISIONS = ["allowed", "needs_approval", "refused"]; // from the mildest to the strictest
const strictness = (rule) => DECISIONS.indexOf(rule.decision);

/** Whether a rule has a say in the decision: advice and unconfirmed reports are only told. */
const decides = (rule) => !rule.advice && rule.standing !== "unconfirmed";

/** Return the ids of the rule sets called so, each once; an error for a name that none has. */
export function named(snapshot, kind, names) {
  const known = snapshot.ruleNames(kind);
  const ids = names.map((name) => {
    const id = Object.hasOwn(known, nameKey(name)) ? known[nameKey(name)] : null;
    if (id === null) throw new Error(`no rule set "${name}" for ${kind}`);
    return id;
  });
  return [...new Set(ids)];
}

/** Return the rule sets and all that they stand on, each once, the asked ones first. */
export function speaking(snapshot, ids) {
  const found = new Map();
  const waiting = [...ids];
  for (const id of waiting) {
    const ruleSet = snapshot.ruleSet(id);
    if (ruleSet === null || found.has(id)) continue;
    found.set(id, ruleSet);
    waiting.push(...ruleSet.stands_on);
  }
  return [...found.values()];
}

/** Return the rules that are or may be in force on a day, each with what must hold for it to speak. */
export function inForce(snapshot, ids, on) {
  const found = [];
  for (const ruleSet of speaking(snapshot, ids)) {
    for (const rule of ruleSet.rules) {
      const dated = condition("on", "within", [[rule.in_force_from, rule.until]]);
      const { truth } = evaluate(dated, { on });
      if (truth === NO) continue;
      found.push({ ruleSet, rule, predicate: truth === YES ? rule.when : { type: "all", parts: [dated, rule.when] } });
    }
  }
  return found;
}

/** Return what the rules say of the facts: the strictest that holds, cannot_tell where a stricter one may. */
export function judge(rules, facts) {
  const found = weighed(rules, facts);
  const fewer = found.decision === "refused" ? fewerUnits(rules, facts, found.spoken) : null;
  return { ...found, fewer, fewerDecision: fewer === null ? "allowed" : withCount(rules, facts, fewer) };
}

function weighed(rules, facts) {
  const answers = rules.map((one) => ({ ...one, answer: evaluate(one.predicate, facts) }));
  const holding = answers.filter((one) => one.answer.truth === YES);
  const sure = Math.max(0, ...holding.filter((one) => decides(one.rule)).map((one) => strictness(one.rule)));
  const doubtful = answers.filter(
    ({ rule, answer }) => answer.truth === UNKNOWN && decides(rule) && strictness(rule) > sure,
  );
  const spoken = [...holding, ...doubtful].map(({ ruleSet, rule, answer }) => ({ ruleSet, rule, truth: answer.truth }));
  return {
    decision: doubtful.length ? "cannot_tell" : DECISIONS[sure],
    spoken: spoken.sort((a, b) => weight(a) - weight(b)),
    asks: [...new Set(doubtful.flatMap((one) => one.answer.asks.map((ask) => ask.fact)))],
  };
}

/** Rules that decide come first, the strictest of them first, the certain before the possible. */
const weight = ({ rule, truth }) => (decides(rule) ? 0 : 100) - 10 * strictness(rule) + (truth === YES ? 0 : 1);

/** Return how many units would not be refused, where only their number refuses them. */
function fewerUnits(rules, facts, spoken) {
  const refusing = spoken.filter((one) => decides(one.rule) && one.rule.decision === "refused");
  const limits = refusing.map((one) => one.rule.limit);
  if (!limits.length || limits.includes(null)) return null;
  const fewest = Math.min(...limits);
  return withCount(rules, facts, fewest) === "refused" ? null : fewest;
}

const withCount = (rules, facts, count) => weighed(rules, { ...facts, count: numberOf(count) }).decision;
