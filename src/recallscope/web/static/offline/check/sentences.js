// Reasons and asks into sentences, in English and Chinese, by the pack's table. Mirrors check/sentences.py.
import { fromTables } from "../tables.js";

const MOST_VALUES = 6; // more values than this are not listed in a sentence

/** Return the table of words of a language. */
export const words = (language) => fromTables(`sentences ${language}`, (tables) => tables.sentences[language]);

/** Return a template with its places filled. */
export const fill = (template, values) => template.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));

/** Return a reason as a sentence, with what makes it doubtful and the notice that states the condition. */
export function reasonSays(reason, notice, language) {
  const table = words(language);
  const notes = reason.note in table.note ? [noteSays(reason, table)] : [];
  if (notice) notes.push(fill(table.note.source, { notice }));
  const sentence = conditionSays(reason, table);
  return notes.length ? `${sentence} (${notes.join("; ")})` : sentence;
}

/** Return an ask as a verdict has it: the fact, where on the unit it stands, and why it is needed. */
export function askSays(ask, language, where = null) {
  const table = words(language);
  const address = ask.note === "listed_by" && ask.detail ? `: ${ask.detail}` : "";
  const why = fill(table.why[ask.note] ?? table.why.missing, { detail: ask.detail });
  return { fact: ask.fact, where: where || fill(table.where[ask.fact], { address }), why };
}

/** Return how a product was recognised, where it was not simply by its model. */
export function recognised(candidate, language) {
  const template = words(language).how[candidate.how];
  const { entry } = candidate.known;
  return template ? fill(template, { given: candidate.given, name: `${entry.brand} ${entry.name}`.trim() }) : null;
}

/** Return names of facts as a list in a sentence. */
export function factsNamed(facts, language) {
  const table = words(language);
  const names = facts.map((fact) => table.fact[fact]);
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(table.comma)}${table.and}${names.at(-1)}`;
}

function conditionSays(reason, table) {
  const { condition, truth, given } = reason;
  if (condition.type !== "condition") return table.condition[condition.type][truth];
  const fact = table.fact[condition.fact] ?? condition.fact;
  return fill(table.condition[condition.operator][truth], { fact, given, expected: expected(condition, table) });
}

function expected({ operator, values }, table) {
  if (operator === "within") {
    return values.map(([a, b]) => `${a || table.open_start}${table.to}${b || table.open_end}`).join(table.or);
  }
  if (operator === "between") return values.join(table.and);
  return values.slice(0, MOST_VALUES).join(", ") + (values.length > MOST_VALUES ? " ..." : "");
}

function noteSays(reason, table) {
  const lender = table.fact[reason.detail] ?? reason.detail;
  return fill(table.note[reason.note], { detail: reason.detail, lender });
}
