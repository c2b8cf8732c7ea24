// What is known of a unit and its trip: each fact is known, known to be absent, or (not there) unknown.
// Mirrors records/facts.py. Every value has a `type`: text, code, span, number or absent.
export const ABSENT = { type: "absent" };

export const CODE_FACTS = ["serial", "lot", "date_code"];

/** Return a word from a short list, or a name: compared letter by letter. */
export const textOf = (value) => ({ type: "text", value });

/** Return a date known to lie between two days, both included. */
export const spanOf = (first, last) => ({ type: "span", first, last });

/** Return a quantity known to lie between two values, both included. */
export const numberOf = (low, high = low) => ({ type: "number", low, high });

/** Return a code read off a unit: whole, or only its beginning and end are known. */
export const codeOf = (start, { end = "", whole = true, excludes = "", lentFrom = "" } = {}) => ({
  type: "code", start, end, whole, excludes, lentFrom,
});

/** Return a code as a person writes it. */
export const shownCode = (code) => (code.whole ? code.start : `${code.start}...${code.end}`);

/** Return whether a fact's value is this word. */
export const isText = (value, word) => value?.type === "text" && value.value === word;

/** Return a number as Python's `:g` prints it: six digits that count. */
export function general(value) {
  const size = Math.abs(value);
  if (size === 0 || (size >= 1e-4 && size < 999999.5)) return String(Number(value.toPrecision(6)));
  const [digits, power] = value.toExponential(5).split("e");
  return `${String(Number(digits))}e${power[0]}${power.slice(1).padStart(2, "0")}`;
}
