// Codes given under one name and tried for another, where their form fits. Mirrors records/lend.py.
import { fold, sameForm } from "./codes.js";
import { evaluate } from "./evaluate.js";
import { CODE_FACTS } from "./facts.js";
import { conditions } from "./predicate.js";
import { NO } from "./truth.js";

/** Return the facts with codes lent to the code facts that this predicate asks for. */
export function lend(predicate, facts) {
  const given = CODE_FACTS.filter((fact) => facts[fact]?.type === "code").map((fact) => [fact, facts[fact]]);
  if (!given.length) return facts;
  const lent = {};
  for (const [fact, asked] of wanted(predicate)) {
    const code = lentTo(fact, asked, facts, given);
    if (code) lent[fact] = code;
  }
  return { ...facts, ...lent };
}

function wanted(predicate) {
  const groups = new Map();
  for (const one of conditions(predicate)) {
    if (!CODE_FACTS.includes(one.fact) || one.operator === "listed_by" || one.operator === "absent") continue;
    groups.set(one.fact, [...(groups.get(one.fact) ?? []), one]);
  }
  return groups;
}

/** Return the code to try for a fact, or null where the fact's own code has a say in one of its conditions. */
function lentTo(fact, asked, facts, given) {
  const own = facts[fact];
  if (own && (own.type !== "code" || asked.some((condition) => hasASay(condition, own, facts)))) return null;
  for (const condition of asked) {
    const lender = given.find(([name, code]) => name !== fact && fits(condition, code));
    if (lender) return { ...lender[1], lentFrom: lender[0] };
  }
  return null;
}

const hasASay = (condition, own, facts) =>
  !own.whole || fits(condition, own) || evaluate(condition, facts).truth !== NO;

/** Return whether a code is built like what the condition expects. Partial codes fit nothing. */
export function fits(condition, code) {
  if (condition.operator === "absent" || !code.whole) return false;
  if (condition.operator === "starts_with") {
    return condition.keys.some((key) => fold(code.start).startsWith(fold(key)));
  }
  if (condition.operator === "one_of" || condition.operator === "between") {
    return condition.keys.some((key) => sameForm(code.start, key));
  }
  return condition.fact === "date_code" && /^\p{Nd}{4}$/u.test(code.start);
}
