// Kleene's strong three-valued logic: yes, no, unknown. Mirrors records/truth.py.
export const YES = "yes";
export const NO = "no";
export const UNKNOWN = "unknown";

const OPPOSITE = { [YES]: NO, [NO]: YES, [UNKNOWN]: UNKNOWN };

/** Return the opposite; unknown stays unknown. */
export const negate = (truth) => OPPOSITE[truth];

/** Return no if one is no, else unknown if one is unknown, else yes. Of nothing: yes. */
export function allOf(truths) {
  if (truths.includes(NO)) return NO;
  return truths.includes(UNKNOWN) ? UNKNOWN : YES;
}

/** Return yes if one is yes, else unknown if one is unknown, else no. Of nothing: no. */
export function anyOf(truths) {
  if (truths.includes(YES)) return YES;
  return truths.includes(UNKNOWN) ? UNKNOWN : NO;
}
