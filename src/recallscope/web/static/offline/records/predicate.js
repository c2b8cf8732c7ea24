// The predicate: the one small language for scopes, certificates and rules, from its data form.
// Mirrors records/predicate.py. A part has a `type`: all, any, not, condition, every_unit or not_stated.
import { canonicalValues, TAKES } from "./operators.js";

export const EVERY_UNIT = { type: "every_unit", id: '"every_unit"' };
export const NOT_STATED = { type: "not_stated", id: '"not_stated"' };

/** Return a condition with its comparison keys; `id` is equal for equal conditions. */
export function condition(fact, operator, values = []) {
  const keys = canonicalValues(fact, operator, values);
  return { type: "condition", fact, operator, values, keys, id: JSON.stringify([fact, operator, values]) };
}

/** Return the predicate that plain data spells; an error for data that is none. */
export function fromData(data) {
  if (data === "every_unit") return EVERY_UNIT;
  if (data === "not_stated") return NOT_STATED;
  const [[key, value]] = Object.entries(data);
  if (key === "all" || key === "any") return { type: key, parts: value.map(fromData) };
  if (key === "not") return { type: "not", part: fromData(value) };
  return conditionFrom(key, value);
}

function conditionFrom(fact, value) {
  if (value === "absent") return condition(fact, "absent");
  const [[operator, given]] = Object.entries(value);
  if (!(operator in TAKES)) throw new Error(`unknown operator "${operator}"`);
  return condition(fact, operator, TAKES[operator] === "one" ? [given] : given);
}

/** Return every condition in a predicate, in reading order. */
export function conditions(predicate) {
  if (predicate.type === "condition") return [predicate];
  if (predicate.type === "not") return conditions(predicate.part);
  return (predicate.parts ?? []).flatMap(conditions);
}
