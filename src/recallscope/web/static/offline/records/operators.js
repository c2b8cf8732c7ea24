// The closed lists of facts and operators, and the form in which a condition's values are compared.
// Mirrors records/operators.py; a pack holds only predicates that Python has read, so values are not judged again.
import { codeKey, expandClass } from "./codes.js";
import { interval } from "./dates.js";

const CODES = new Set(["model", "serial", "lot", "date_code", "mark_po", "gtin"]);

/** What each operator takes: one value, many, a pair, windows of dates, or none. */
export const TAKES = {
  one_of: "many", starts_with: "many", ends_with: "many", last_character: "one", between: "pair", listed_by: "one",
  within: "windows", at_most: "one", above: "one", absent: "none",
};

/** Return the keys by which a condition's values are compared. */
export function canonicalValues(fact, operator, values) {
  if (operator === "within") return values.map(([first, last]) => [day(first, 0), day(last, 1)]);
  if (operator === "last_character") return [expandClass(values[0])];
  return CODES.has(fact) && operator !== "listed_by" ? values.map(codeKey) : values;
}

const day = (text, end) => (text ? interval(text)[end] : null);
