// Plain text as a reader sees it, and the folded key by which names are compared. Mirrors clean/text.py.
import { fromTables } from "../tables.js";

const INLINE = /<\/?(?:a|abbr|b|code|em|font|i|s|small|span|strike|strong|sub|sup|u)(?:\s[^<>]*)?\/?>/gi;
const TAG_NAMES =
  "a|abbr|b|blockquote|body|br|center|code|dd|div|dl|dt|em|font|h[1-6]|head|hr|html|i|img|li|ol|p|pre|s|section|small" +
  "|span|strike|strong|style|sub|sup|table|tbody|td|tfoot|th|thead|tr|u|ul";
const TAG = new RegExp(`</?(?:${TAG_NAMES})(?:\\s[^<>]*)?/?>|<!--.*?-->`, "gis");
const BLANKS = /[\t\n\v\f\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
// Control characters, soft hyphen, zero-width and direction marks, half surrogates: nothing a reader sees.
const UNSEEN =
  /[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ud800-\udfff]/gu;
const AMPS = /&(?:amp;)+/gi;
const ENTITY = /&(?:#[0-9]{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});/gi;
const ACCENTS = /[\u0300-\u036f]/g;
const WORD = /[\p{L}\p{N}]+/gu;
const ASCII = /^[\x00-\x7f]*$/;
// Written from inside out (tags within entities within entities); real text needs two rounds.
const ROUNDS = 8;

const letters = () => fromTables("letters", (tables) => new Map(Object.entries(tables.letters)));
const nothing = () => fromTables("nothing", (tables) => new Set(tables.nothing));

/** Return text as a reader sees it: entities undone, tags dropped, white space single, unseen characters gone. */
export const plain = (text) => (isSimple(text) ? text : settled(text, once));

/** Return the key by which names are compared: no case, width, accents or look-alike letters of other scripts. */
export const fold = (text) => (isSimple(text) ? text.toLowerCase() : settled(text, foldOnce));

/** Return the folded letters and digits of a name, without anything between them. */
export const nameKey = (text) => lettersAndDigits(fold(lettersAndDigits(fold(text))));

/** Return whether a text only says that nothing is known ("unknown", "n/a", "-", "sans marque"). */
export function isNothing(text) {
  const shown = plain(text);
  return nothing().has(strip(shown.toLowerCase(), " .:()[]<>*'\"")) || !/[\p{L}\p{N}]/u.test(shown);
}

/** Return text with look-alike Cyrillic and Greek letters as Latin, in words that then are all Latin. */
export const latin = (text) => text.replace(WORD, (word) => latinWord(word, true));

/** Return only the letters and digits of a text, of any script. */
export const lettersAndDigits = (text) => (text.match(WORD) ?? []).join("");

/** Return text with look-alike letters of other scripts as Latin, whatever stands beside them. */
export const asLatin = (text) => Array.from(text, (letter) => letters().get(letter) ?? letter).join("");

/** Return whether a text is of ASCII characters only. */
export const isAscii = (text) => ASCII.test(text);

/** Return text without the given characters at its ends. */
export function strip(text, characters) {
  let [start, end] = [0, text.length];
  while (start < end && characters.includes(text[start])) start += 1;
  while (end > start && characters.includes(text[end - 1])) end -= 1;
  return text.slice(start, end);
}

/** Return a text for a pattern, with what means something in patterns made literal. */
export const escaped = (text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

/** Return the pattern that a whole text must fit. */
export const whole = (source, flags = "iu") => new RegExp(`^(?:${source})$`, flags);

/** Return text in its compatible form, as a reader sees it. */
export const ready = (text) => plain(text).normalize("NFKC").trim();

function foldOnce(text) {
  const bare = plain(text).normalize("NFKC").toUpperCase().normalize("NFD").replace(ACCENTS, "");
  const lower = bare.replace(WORD, (word) => latinWord(word, false)).toLowerCase().replaceAll("ς", "σ");
  return lower.replace(ACCENTS, "").normalize("NFKC").replace(BLANKS, " ").trim();
}

/** Return whether a text is plain as it stands: the quick way for most names. */
const isSimple = (text) => /^[\x20-\x7e]*$/.test(text) && text === text.trim() && !/[&<]| {2}/.test(text);

/** Return the text after as many steps as change it, or after the most rounds that we give it. */
function settled(text, step) {
  let [before, now] = [null, text];
  for (let round = 0; round < ROUNDS && now !== before; round += 1) [before, now] = [now, step(now)];
  return now;
}

function once(text) {
  const read = text.replace(AMPS, "&").replace(ENTITY, character);
  const bare = read.replace(INLINE, "").replace(TAG, " ").replace(UNSEEN, "");
  return bare.replace(BLANKS, " ").trim().normalize("NFC");
}

/** Return the character of an entity, however its name is written; the text itself where there is none. */
function character(entity) {
  for (const form of [entity, entity.toLowerCase()]) {
    // A document that is never shown and runs nothing: the browser's own table of entities.
    const read = new DOMParser().parseFromString(`<body>${form}`, "text/html").body.textContent;
    if (read !== form) return read;
  }
  return entity;
}

/** Return a word in Latin letters if it can be; a word wholly of another script stays unless `alone`. */
function latinWord(word, alone) {
  const mapped = asLatin(word);
  if (!isAscii(mapped)) return word;
  return alone || /[\x00-\x7f]/.test(word) ? mapped : word;
}
