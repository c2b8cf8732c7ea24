// What a person says of a trip with units: how many, in which baggage, damaged or not. Mirrors clean/trip.py.
import { fromTables } from "../tables.js";
import { fold, whole } from "./text.js";

const MOST = 1000; // more units than this are no traveller's
const NUMBERS = new Map();
"one two three four five six seven eight nine ten".split(" ").forEach((word, at) => NUMBERS.set(word, at + 1));
[..."一二三四五六七八九十"].forEach((sign, at) => NUMBERS.set(sign, at + 1));
for (const sign of "两兩俩") NUMBERS.set(sign, 2);
const COUNT = whole(
  String.raw`[x×]?\s?([0-9]{1,4}(?:\.0)?|${[...NUMBERS.keys()].join("|")})` +
    String.raw`\s?(?:x|×|units?|pcs|pieces?|power ?banks?|个|個|台|臺|只|隻|块|塊|颗|枚|件|개|個|台)?`,
);

const foldedKeys = (words) => new Map(Object.entries(words).map(([word, answer]) => [fold(word), answer]));
const places = () => fromTables("baggage", (tables) => foldedKeys(tables.baggage));
const answers = () => fromTables("damage", (tables) => foldedKeys(tables.damage));

/** Return how many units; null for no plain number from 1 to 1,000. */
export function count(text) {
  const found = COUNT.exec(fold(text).trim());
  if (found === null) return null;
  const number = NUMBERS.get(found[1]) ?? Math.floor(Number(found[1]));
  return number >= 1 && number <= MOST ? number : null;
}

/** Return cabin or hold; null for a word that says neither. */
export const baggage = (text) => places().get(fold(text).trim()) ?? null;

/** Return yes or no; null for a word that says neither. */
export const damaged = (text) => answers().get(fold(text).trim()) ?? null;
