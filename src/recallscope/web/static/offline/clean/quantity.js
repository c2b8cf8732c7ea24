// Capacity, voltage, energy and power as printed on a unit: numbers with a unit. Mirrors clean/quantity.py.
import { ready, whole } from "./text.js";

const LARGEST = 10 ** 7;
// "10 000", "10,000", "10'000", "5.2", "5,2"; a sign before it makes it no quantity.
const NUMBER =
  String.raw`(?<![0-9.,])(?<!\s[\-−])(?<!^[\-−])` +
  String.raw`([0-9]{1,3}(?:[ ,.'’][0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]+(?:[.,][0-9]+)?)`;
const DOT = String.raw`[ .·⋅•*\-]?`;
const found = (source) => new RegExp(NUMBER + source, "giu");
const CAPACITY = found(
  String.raw`\s*([万萬만k])?\s*(?:(m\s?a${DOT}hr?s?|毫安(?:培)?(?:小?[时時])?|밀리암페어(?:시)?|ミリアンペア(?:時|アワー)?)` +
    String.raw`|a${DOT}hr?s?|amp(?:ere)?${DOT}hours?|安(?:培)?小?[时時])(?![a-z])`,
);
const VOLTS = found(String.raw`\s*(?:v(?:olts?)?(?:\s?dc)?|伏特?|ボルト|볼트)(?![a-z]|\s?[·⋅*.]?\s?ah)`);
const ENERGY = found(String.raw`\s*(k)?\s*(?:w${DOT}hr?s?|watt${DOT}hours?|瓦特?小?[时時]|ワット時|와트시)(?![a-z])`);
const WATTS = found(String.raw`\s*(?:w(?:atts?)?|瓦特?|ワット|와트)(?![a-z时時小시]|[ .·⋅•*\-]?h)`);
const BARE = whole("[0-9]+(?:[.,][0-9]+)?|[0-9]{1,3}(?:[ ,][0-9]{3})+", "u");
const TIMES = { 万: 10_000, 萬: 10_000, 만: 10_000, k: 1000, K: 1000 };

/** Return the capacity in mAh; null where there is none, several differ, or it is absurd. */
export function capacityMah(text) {
  const bare = ready(text);
  const values = BARE.test(bare) ? [rounded(number(bare, true))] : findCapacities(bare);
  return values.length === 1 ? values[0] : null;
}

/** Return the capacities in a text in mAh, in order, each once. */
export function findCapacities(text) {
  const values = [...ready(text).matchAll(CAPACITY)].map((match) => rounded(mah(match)));
  return [...new Set(values.filter((value) => value !== null))];
}

/** Return the voltage in V; null where there is none, several differ, or it is absurd. */
export const volts = (text) => only(text, VOLTS);

/** Return the energy in Wh; null where there is none, several differ, or it is absurd. */
export const wattHours = (text) => only(text, ENERGY, (match) => TIMES[match[2]] ?? 1);

/** Return the power in W; null where there is none, several differ, or it is absurd. */
export const watts = (text) => only(text, WATTS);

function only(text, pattern, times = () => 1) {
  const bare = ready(text);
  const all = BARE.test(bare) ? [number(bare)] : [...bare.matchAll(pattern)].map((one) => number(one[1]) * times(one));
  const values = [...new Set(all)];
  return values.length === 1 && values[0] > 0 && values[0] <= LARGEST ? values[0] : null;
}

function mah([, digits, times, milli]) {
  // A dot before three digits parts thousands of mAh (nobody prints parts of one), but is a point in Ah.
  return number(digits, Boolean(milli) && !times) * (TIMES[times] ?? 1) * (milli ? 1 : 1000);
}

function number(text, thousands = false) {
  const digits = text.replace(/[ '’]/g, "");
  if (/^[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?$/.test(digits)) return Number(digits.replaceAll(",", ""));
  if (thousands && /^[0-9]{1,3}(?:\.[0-9]{3})+$/.test(digits)) return Number(digits.replaceAll(".", ""));
  return Number(digits.replace(/[.,](?=.*[.,])/g, "").replace(",", "."));
}

/** Return a whole number of mAh, a half to the even one as Python rounds; null for an absurd one. */
function rounded(value) {
  if (!(value >= 1 && value <= LARGEST)) return null;
  const below = Math.floor(value);
  return value - below === 0.5 ? below + (below % 2) : Math.round(value);
}
