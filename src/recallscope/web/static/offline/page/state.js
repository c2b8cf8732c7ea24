// What the page says of the pack: its day, its age, whose records it holds, what was refused and why.
import { fill, words as sentences } from "../check/sentences.js";
import { fingerprint } from "../pack/form.js";
import { element, link } from "./dom.js";

const STALE_DAYS = 14;
const DAY = 24 * 3600 * 1000;
const at = (id) => document.getElementById(id);

/** Return today's date on this phone, ISO. */
export function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Say one line to the person. */
export function say(text) {
  at("status").textContent = text;
}

/** Show what the pack in use is: day, age, kinds, sources, key. */
export async function showPack({ key, manifest }, app) {
  const words = app.words.offline;
  const days = Math.round((Date.parse(today()) - Date.parse(manifest.made)) / DAY);
  at("dated").textContent = fill(words.dated, { made: manifest.made, as_of: manifest.snapshot.as_of ?? "-" });
  at("stale").hidden = days <= STALE_DAYS;
  at("stale").textContent = days > STALE_DAYS ? fill(words.stale, { days, made: manifest.made }) : "";
  const kinds = manifest.kinds.map((kind) => words.kinds[kind]).join(sentences(app.language).comma);
  at("covers").textContent = fill(words.covers, { kinds });
  at("sources").replaceChildren(...manifest.sources.map(source));
  at("fingerprint").textContent = await fingerprint(key);
}

const source = ({ publisher, attribution, licence, homepage }) =>
  element("li", {}, link(homepage, publisher), `. ${attribution}`, licence ? ` (${licence})` : "");

/** Say that a pack was refused, and why; `more` is what the person may do about it. */
export function showRefused(says, more = []) {
  at("refused").replaceChildren(element("p", {}, says), ...more);
  at("refused").hidden = false;
}

/** Say nothing more of a refused pack. */
export function clearRefused() {
  at("refused").hidden = true;
}
