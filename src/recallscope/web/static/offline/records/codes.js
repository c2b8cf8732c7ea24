// Codes on units: how they are compared, look-alike characters, codes known in part. Mirrors records/codes.py.
import { codeOf } from "./facts.js";
import { NO, UNKNOWN, YES } from "./truth.js";

export const LOOK_ALIKES = ["0O", "1IL", "2Z", "5S", "8B"];
const GROUP = new Map(LOOK_ALIKES.flatMap((group) => [...group].map((letter) => [letter, group])));
const CLASS = /([0-9A-Z])-([0-9A-Z])|([0-9A-Z])/g;

const folded = (letter) => GROUP.get(letter)?.[0] ?? letter;
const isDigit = (letter) => /^\p{Nd}$/u.test(letter);
const isLetter = (letter) => /^\p{L}$/u.test(letter);

/** Return a code as compared: upper case, letters and digits only, full-width forms folded. */
export const codeKey = (text) => text.normalize("NFKC").replace(/[^\p{L}\p{N}]+/gu, "").toUpperCase();

/** Return a key with each look-alike character replaced by its class (O as 0, I and L as 1 ...). */
export const fold = (key) => Array.from(key, folded).join("");

/** Return a code as typed; `...7` is its end, `57X...` its beginning. Null where nothing is left. */
export function readCode(typed, excludes = "") {
  const text = typed.replaceAll("…", "...");
  const at = text.indexOf("...");
  if (at < 0) {
    const key = without(codeKey(text), excludes);
    return key ? codeOf(key, { excludes }) : null;
  }
  const start = without(codeKey(text.slice(0, at)), excludes);
  const end = without(codeKey(text.slice(at + 3).replaceAll("...", "")), excludes);
  return start || end ? codeOf(start, { end, whole: false, excludes }) : null;
}

/** Return yes where the texts are equal as typed, unknown where only look-alikes tell them apart, else no. */
export function equal(given, wanted, excludes = "") {
  if (given === wanted) return YES;
  if (given.length !== wanted.length || fold(given) !== fold(wanted)) return NO;
  return [...given].some((letter, place) => settled(letter, wanted[place], excludes)) ? NO : UNKNOWN;
}

/** Return whether one character is of a class, by the same three steps. */
export function inClass(letter, characters, excludes = "") {
  if (characters.includes(letter)) return YES;
  const others = [...(GROUP.get(letter) ?? "")].filter((other) => characters.includes(other));
  return others.some((other) => !settled(letter, other, excludes)) ? UNKNOWN : NO;
}

/** Return the first character of `given` that may be a look-alike of the one wanted, with its place from 1. */
export function doubtful(given, wanted) {
  const place = [...given].findIndex((letter, at) => at < wanted.length && letter !== wanted[at]);
  return place < 0 ? "" : `${given[place]} at place ${place + 1}`;
}

/** Return the characters of a class like "0-9D"; an error where it is none. */
export function expandClass(text) {
  const found = [...text.toUpperCase().matchAll(CLASS)];
  if (!found.length || found.map((one) => one[0]).join("") !== text.toUpperCase()) {
    throw new Error(`"${text}" is no character class like 0-9D`);
  }
  return found.map(([, low, high, single]) => single ?? run(low, high)).join("");
}

function run(low, high) {
  const [first, last] = [low.charCodeAt(0), high.charCodeAt(0)];
  return String.fromCharCode(...Array.from({ length: last - first + 1 }, (_, step) => first + step));
}

/** Return whether two codes are built alike: one length, letters and digits (or their look-alikes) where wanted. */
export const sameForm = (given, wanted) =>
  given.length === wanted.length && [...given].every((a, at) => isDigit(a) === isDigit(wanted[at]) || GROUP.has(a));

/** Return whether a code has a digit wherever both ends of a range have one: 00A is not between 001 and 010. */
export const digitsMatch = (code, low, high) =>
  [...code].every((letter, at) => !(isDigit(low[at]) && isDigit(high[at])) || isDigit(letter));

/** Return a code with look-alikes read in the range's own form: digits where both ends have digits, and so on. */
export function inRangeForm(code, low, high) {
  const size = Math.min(code.length, low.length, high.length);
  return Array.from({ length: size }, (_, at) => asInRange(code[at], low[at], high[at])).join("");
}

function asInRange(letter, low, high) {
  if (isDigit(low) && isDigit(high)) return folded(letter);
  if (isDigit(low) || isDigit(high) || (low <= letter && letter <= high)) {
    return low === high && fold(letter) === fold(low) ? low : letter;
  }
  return [...(GROUP.get(letter) ?? "")].find((other) => isLetterBetween(other, low, high)) ?? letter;
}

/** Return whether a letter fits one place of a range; where the place before differs, any letter may. */
const isLetterBetween = (letter, low, high) => isLetter(letter) && ((low <= letter && letter <= high) || low > high);

/** Return the key with letters that the brand never uses replaced by the digit they look like. */
const without = (key, excludes) =>
  Array.from(key, (letter) => (excludes.includes(letter) ? folded(letter) : letter)).join("");

/** Return whether two look-alikes can't be confused: the brand never prints the one that is wanted. */
const settled = (given, wanted, excludes) => given !== wanted && excludes.includes(wanted);
