// Certificates and their changes in words, in English and Chinese. Mirrors check/certificate_words.py.
import { hasLapsed, isExact } from "../records/status.js";
import { fill, words } from "./sentences.js";

/** Return which certificates are spoken of, and what of them was not found. */
export function whoSays(one, change, language) {
  const table = words(language).certificate;
  const of = one.holder ? fill(table.of, { holder: one.holder }) : "";
  const template = table.who[change?.part ? "part" : one.level];
  return fill(template, { ...one, models: one.models.join(table.comma), of });
}

/** Return a certificate's change in words, with what is not sure of it as of a day. Our notes are in English. */
export function changeSays(one, change, day, language) {
  const table = words(language).certificate;
  const parts = [fill(table.is[change.status], { since: change.since })];
  if (change.count) parts.push(fill(table.count, { count: change.count }));
  if (change.until) parts.push(fill(table.until, { until: change.until }));
  if (change.until && hasLapsed(change, one.history, day)) parts.push(table.lapsed);
  if (!isExact(change, day)) parts.push(table.inexact);
  if (change.note && language === "en") parts.push(` (${change.note.trim().split(/\s+/).join(" ")})`);
  return parts.join("");
}

/** Return that nothing is on record for a day: no change at all, or the first one later. */
export function unknownSays(one, day, language) {
  const table = words(language).certificate;
  const first = one.history.length ? fill(table.first, { since: one.history[0].since }) : "";
  return fill(table.nothing, { who: whoSays(one, null, language), day, first });
}
