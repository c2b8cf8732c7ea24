// Facts in; yes, no or unknown out, with reasons and with the facts that could change an unknown answer.
// Mirrors records/evaluate.py: a fact of the wrong type counts as unknown, and nothing here raises.
import { digitsMatch, doubtful, equal, inClass, inRangeForm } from "./codes.js";
import { general, isText, shownCode } from "./facts.js";
import { allOf, anyOf, negate, NO, UNKNOWN, YES } from "./truth.js";

/** Return the answer to a predicate, `{truth, because, asks}`. Asks name facts that could change an unknown one. */
export function evaluate(predicate, facts) {
  switch (predicate.type) {
    case "condition":
      return ofCondition(predicate, facts);
    case "all":
    case "any":
      return combined(predicate.type === "all", predicate.parts.map((part) => evaluate(part, facts)));
    case "not": {
      const inner = evaluate(predicate.part, facts);
      return { ...inner, truth: negate(inner.truth) };
    }
    case "every_unit":
      return { truth: YES, because: [reason(predicate, YES)], asks: [] };
    default:
      return notStated(predicate, facts);
  }
}

const reason = (condition, truth, given = "", note = "", detail = "") => ({ condition, truth, given, note, detail });

/** Return the joined answer with the reasons of the parts that made it. */
function combined(isAll, answers) {
  const truth = (isAll ? allOf : anyOf)(answers.map((answer) => answer.truth));
  if (truth !== UNKNOWN) {
    return { truth, because: answers.filter((one) => one.truth === truth).flatMap((one) => one.because), asks: [] };
  }
  const open = answers.filter((answer) => answer.truth === UNKNOWN);
  const because = (isAll ? answers : open).flatMap((answer) => answer.because);
  return { truth, because, asks: unique(open.flatMap((answer) => answer.asks)) };
}

/** Return each ask once; of two for one fact and note, the later in the place of the first. */
const unique = (asks) => [...new Map(asks.map((ask) => [`${ask.fact} ${ask.note}`, ask])).values()];

/** A brand that lists the unit settles it; one that does not is no proof where no scope was published. */
function notStated(predicate, facts) {
  if (isText(facts.brand_lookup, "listed")) {
    return { truth: YES, because: [reason(predicate, YES, "listed")], asks: [] };
  }
  const asks = [{ fact: "brand_lookup", note: "not_stated", detail: "" }];
  return { truth: UNKNOWN, because: [reason(predicate, UNKNOWN)], asks };
}

function ofCondition(condition, facts) {
  if (condition.operator === "listed_by") return listedBy(condition, facts);
  const value = facts[condition.fact];
  if (value === undefined) return open(condition, "", "missing", "");
  if (condition.operator === "absent") return settled(condition, value.type === "absent" ? YES : NO, value);
  if (value.type === "absent") return settled(condition, NO, value);
  let [truth, note, detail] = TESTS[condition.operator](condition.keys, value);
  if (condition.fact === "model" && note === "look_alike") truth = YES;
  if (value.type === "code" && value.lentFrom) {
    note ||= "lent";
    detail ||= value.lentFrom;
  }
  if (truth === UNKNOWN) return open(condition, said(value), note, detail);
  return { truth, because: [reason(condition, truth, said(value), note, detail)], asks: [] };
}

const settled = (condition, truth, value) => ({ truth, because: [reason(condition, truth, said(value))], asks: [] });

const open = (condition, given, note, detail) => ({
  truth: UNKNOWN,
  because: [reason(condition, UNKNOWN, given, note, detail)],
  asks: [{ fact: condition.fact, note, detail }],
});

/** Only the brand's own look-up settles a list that it keeps to itself. */
function listedBy(condition, facts) {
  const word = facts.brand_lookup?.value;
  const truth = { listed: YES, not_listed: NO }[word];
  const address = String(condition.values[0]);
  if (truth) return { truth, because: [reason(condition, truth, word)], asks: [] };
  return {
    truth: UNKNOWN,
    because: [reason(condition, UNKNOWN, "", "missing", address)],
    asks: [{ fact: "brand_lookup", note: "listed_by", detail: address }],
  };
}

function said(value) {
  if (value.type === "text") return value.value;
  if (value.type === "code") return shownCode(value);
  if (value.type === "span") return value.first === value.last ? value.first : `${value.first}..${value.last}`;
  if (value.type === "absent") return "absent";
  return value.low === value.high ? general(value.low) : `${general(value.low)}..${general(value.high)}`;
}

const WRONG_TYPE = [UNKNOWN, "unreadable", ""];
const PLAIN_NO = [NO, "", ""];

function oneOf(keys, value) {
  if (value.type === "text") return [keys.includes(value.value) ? YES : NO, "", ""];
  return value.type === "code" ? best(keys.map((key) => codeEquals(key, value))) : WRONG_TYPE;
}

/** Return the first yes, else the first unknown, else no: what `any` says of several values. */
const best = (found) =>
  found.find((one) => one[0] === YES) ?? found.find((one) => one[0] === UNKNOWN) ?? PLAIN_NO;

function codeEquals(key, code) {
  if (!code.whole) {
    const fits = allOf([begins(key, code.start, code.excludes), ends(key, code.end, code.excludes)]);
    return [fits === NO ? NO : UNKNOWN, "partial", shownCode(code)];
  }
  const truth = equal(code.start, key, code.excludes);
  return truth === UNKNOWN ? [truth, "look_alike", doubtful(code.start, key)] : [truth, "", ""];
}

const begins = (key, start, excludes) =>
  start.length > key.length ? NO : equal(start, key.slice(0, start.length), excludes);

const ends = (key, end, excludes) =>
  end.length > key.length ? NO : equal(end, key.slice(key.length - end.length), excludes);

const startsWith = (keys, value) =>
  value.type === "code" ? best(keys.map((key) => affix(key, value, false))) : WRONG_TYPE;

const endsWith = (keys, value) =>
  value.type === "code" ? best(keys.map((key) => affix(key, value, true))) : WRONG_TYPE;

/** Return whether a code begins (or ends) with a key; a code known in part may be too short to say. */
function affix(key, code, atEnd) {
  const known = atEnd && !code.whole ? code.end : code.start;
  const size = Math.min(key.length, known.length);
  const cut = (text) => (atEnd ? text.slice(text.length - size) : text.slice(0, size));
  const truth = equal(cut(known), cut(key), code.excludes);
  if (truth === UNKNOWN) return [truth, "look_alike", doubtful(cut(known), cut(key))];
  if (size === key.length || truth === NO) return [truth, "", ""];
  return code.whole ? PLAIN_NO : [UNKNOWN, "partial", shownCode(code)];
}

function lastCharacter(keys, value) {
  if (value.type !== "code") return WRONG_TYPE;
  const last = (value.whole ? value.start : value.end).slice(-1);
  if (!last) return [UNKNOWN, "partial", shownCode(value)];
  const truth = inClass(last, keys[0], value.excludes);
  return truth === UNKNOWN ? [truth, "look_alike", `${last} at the end`] : [truth, "", ""];
}

function between([low, high], value) {
  if (value.type !== "code") return WRONG_TYPE;
  if (!value.whole) return betweenPartial(low, high, value);
  if (value.start.length !== low.length) return PLAIN_NO;
  if (liesBetween(value.start, low, high)) return [YES, "", ""];
  const reading = inRangeForm(value.start, low, high);
  return liesBetween(reading, low, high) ? [UNKNOWN, "look_alike", doubtful(value.start, reading)] : PLAIN_NO;
}

/** Return whether a code, or its beginning, lies between two codes, with digits where both have digits. */
function liesBetween(start, low, high) {
  const [first, last] = [low.slice(0, start.length), high.slice(0, start.length)];
  return first <= start && start <= last && digitsMatch(start, first, last);
}

function betweenPartial(low, high, code) {
  const readings = [code.start, inRangeForm(code.start, low, high)];
  const inside = code.start.length <= low.length && readings.some((reading) => liesBetween(reading, low, high));
  return [inside ? UNKNOWN : NO, "partial", shownCode(code)];
}

function within(keys, value) {
  if (value.type !== "span") return WRONG_TYPE;
  const holds = ([first, last]) => (first === null || first <= value.first) && (last === null || value.last <= last);
  const meets = ([first, last]) => (first === null || first <= value.last) && (last === null || value.first <= last);
  if (keys.some(holds)) return [YES, "", ""];
  return keys.some(meets) ? [UNKNOWN, "straddles", said(value)] : PLAIN_NO;
}

function atMost([limit], value) {
  if (value.type !== "number") return WRONG_TYPE;
  if (value.high <= limit) return [YES, "", ""];
  return value.low > limit ? PLAIN_NO : [UNKNOWN, "straddles", said(value)];
}

function above(keys, value) {
  const [truth, note, detail] = atMost(keys, value);
  return [negate(truth), note, detail];
}

const TESTS = {
  one_of: oneOf, starts_with: startsWith, ends_with: endsWith, last_character: lastCharacter, between, within,
  at_most: atMost, above,
};
