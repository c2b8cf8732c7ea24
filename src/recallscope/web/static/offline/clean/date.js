// A date as people write it, into a partial ISO date. What can be read in two ways is not read. Mirrors clean/date.py.
import { daysIn } from "../records/dates.js";
import { isAscii, ready, whole } from "./text.js";

const [FIRST_YEAR, LAST_YEAR] = [1900, 2100];
const MONTHS =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?" +
  "|nov(?:ember)?|dec(?:ember)?";
const NAMES = MONTHS.split("|").map((name) => name.slice(0, 3));
const DIGITS = new Map([..."零一二三四五六七八九"].map((sign, number) => [sign, number]));
for (const [sign, number] of [["〇", 0], ["○", 0], ["两", 2]]) DIGITS.set(sign, number);
const ERAS = { 令和: 2018, 平成: 1988, 民国: 1911, 民國: 1911 };

const HAN = "[零〇○一二三四五六七八九十]";
const DAY = "(?<d>[0-9]{1,2})(?:st|nd|rd|th)?";
const TIME = String.raw`(?:[T ][0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?(?:Z|[+\-][0-9]{2}:?[0-9]{2})?)?`;
const NUMERIC = String.raw`(?<y>[0-9]{4})(?:(?<s>\s?[\-\/.]\s?)(?<m>[0-9]{1,2})(?:\k<s>(?<d>[0-9]{1,2})\.?)?)`;
const WRITINGS = [
  NUMERIC + TIME,
  "(?<y>[0-9]{4})(?<m>[0-9]{2})(?<d>[0-9]{2})",
  String.raw`(?<m>${MONTHS})\.?\s+${DAY}\s*,?\s+(?<y>[0-9]{4})`,
  String.raw`${DAY}[\s\-]+(?:of\s+)?(?<m>${MONTHS})\.?,?[\s\-]+(?<y>[0-9]{4})`,
  String.raw`(?<m>${MONTHS})\.?,?(?:\s+of)?[\s\-]+(?<y>[0-9]{4})`,
  String.raw`(?<era>令和|平成|民国|民國)?\s?(?<y>[0-9]{1,4}|${HAN}{4})\s?[年년]` +
    String.raw`(?:\s?(?<m>[0-9]{1,2}|${HAN}{1,3})\s?[月월](?:份|(?:\s?(?<d>[0-9]{1,2}|${HAN}{1,3})\s?[日号號일])?))?`,
  String.raw`(?<a>[0-9]{1,2})(?<t>[\-\/.])(?<b>[0-9]{1,2})\k<t>(?<y>[0-9]{4})`,
  String.raw`(?<m>[0-9]{1,2})[\-\/.](?<y>[0-9]{4})`,
  "(?<y>[0-9]{4})",
].map((writing) => whole(writing));
const OUTER = new RegExp(
  String.raw`^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+|on\s+|in\s+)+|[\s.,;:]+$`,
  "giu",
);

/** Return the date that a text is, ISO at the precision known; null for anything else or anything ambiguous. */
export function date(text, order = null) {
  const bare = ready(text).replace(OUTER, "");
  for (const writing of WRITINGS) {
    const found = writing.exec(bare);
    if (found) return iso(found.groups, order);
  }
  return null;
}

function iso(given, order) {
  let { m: month, d: day } = given;
  if ("a" in given) {
    if (order !== "dmy" && order !== "mdy") return null;
    [day, month] = order === "dmy" ? [given.a, given.b] : [given.b, given.a];
  }
  return checked(number(given.y) + (ERAS[given.era] ?? 0), number(month), number(day));
}

function checked(year, month, day) {
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  if (month === null) return String(year);
  if (month < 1 || month > 12 || (day !== null && (day < 1 || day > daysIn(year, month)))) return null;
  const two = (part) => String(part).padStart(2, "0");
  return day === null ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
}

/** Return the number that digits, a month's name or Chinese numerals say; null where nothing is written. */
function number(text) {
  if (text === undefined) return null;
  if (isAscii(text)) return /^[0-9]+$/.test(text) ? Number(text) : NAMES.indexOf(text.slice(0, 3).toLowerCase()) + 1;
  if (!text.includes("十")) return Number(Array.from(text, (sign) => DIGITS.get(sign)).join(""));
  const [tens, ones] = [text.slice(0, text.indexOf("十")), text.slice(text.indexOf("十") + 1)];
  return 10 * (DIGITS.get(tens) ?? (tens ? -1 : 1)) + (DIGITS.get(ones) ?? 0);
}
