// A verdict as a page: the same parts, words and classes as the server's (templates/answer.html).
import { fill, words as sentences } from "../check/sentences.js";
import { drawn, element, link } from "./dom.js";

const SHAPES = { refused: "recalled", needed: "cannot_tell", allowed: "not_listed" };

/** Return a verdict's sections: the answer first, then the flight, what to do, reasons, certificate, what was read. */
export function answerSections(found, app, question) {
  const table = sentences(app.language);
  const { recall, carriage } = found;
  return [
    verdictSection(found, app.words),
    question,
    ...(carriage ? flightSections(carriage, app.words, table) : []),
    recall.status === "recalled" ? whatToDo(recall.matches[0], app.words.do, table) : null,
    reasons(recall, app.words),
    certificate(found.certificate, app.words, table),
    understood(found.unit, app.words.check, table),
  ].filter(Boolean);
}

function shape(kind, told) {
  return drawn(`shape-${SHAPES[kind] ?? kind}`, told.shape);
}

function verdictSection({ recall, unit, snapshot }, words) {
  const status = recall.status === "cannot_tell" && !recall.matches.length ? "needed" : recall.status;
  const told = words.status[status];
  const [match] = recall.matches;
  const name = match ? [match.brand, match.models.join(", ")] : [unit.brand, unit.brand && unit.model];
  return element(
    "section",
    { class: `verdict ${status}`, "aria-labelledby": "verdict" },
    shape(status, told),
    element(
      "div",
      {},
      element("h1", { id: "verdict", tabindex: -1 }, told.word),
      name.some(Boolean) ? element("p", { class: "name" }, name.filter(Boolean).join(" ")) : null,
      element("p", {}, fill(told.sentence, { as_of: snapshot.as_of })),
      recall.similar.length ? element("p", {}, fill(words.similar, { models: recall.similar.join(" / ") })) : null,
    ),
  );
}

function flightSections(part, words, table) {
  const told = words.decision[part.decision];
  const assumed = part.assumed.length ? ` · ${words.flight.assumed}: ${part.assumed.join(table.comma)}` : "";
  const source = (one) => (one.url ? link(one.url, one.authority) : "");
  const rules = part.because.map((one) => element("li", {}, one.says, " ", source(one)));
  return [
    element(
      "section",
      { class: `verdict small ${part.decision}`, "aria-labelledby": "flight-title" },
      shape(part.decision, told),
      element(
        "div",
        {},
        element("h2", { id: "flight-title" }, told.word),
        part.would_be_allowed ? element("p", {}, part.would_be_allowed) : null,
        element("p", { class: "hint" }, `${part.rule_set} · ${part.on}${assumed}`),
      ),
    ),
    element(
      "details",
      { class: "plain", open: part.decision === "refused" },
      element("summary", {}, words.flight.rules),
      element("ul", {}, rules),
      part.notes.map((note) => element("p", { class: "hint" }, note)),
    ),
  ];
}

function whatToDo(match, words, table) {
  const remedies = match.remedies ?? [];
  const named = remedies.filter((one) => one !== "dispose").map((one) => table.remedy[one] ?? one);
  const pays = named.length
    ? fill(words.firm_pays, { remedies: named.join(table.comma) })
    : remedies.length ? words.only_disposal : words.not_said;
  const line = (label, says) => element("li", {}, element("b", {}, label), " ", says);
  return element(
    "section",
    { class: "plain", "aria-labelledby": "do" },
    element("h2", { id: "do" }, words.title),
    element(
      "ul",
      { class: "steps" },
      element("li", {}, words.stop),
      match.contact ? line(words.contact, link(match.contact, match.contact)) : null,
      match.deadline ? line(words.until, match.deadline) : null,
      line(words.disposal, match.disposal ? ` · ${match.disposal}` : ""),
      line(words.pays, pays),
    ),
  );
}

function reasons(recall, words) {
  const { matches, ruled_out: ruledOut, warnings } = recall;
  if (!matches.length && !ruledOut.length && !warnings.length) return null;
  const list = (because) => element("ul", {}, because.map((sentence) => element("li", {}, sentence)));
  const article = (kind, title, ...more) =>
    element("article", { class: `reason ${kind}` }, element("h3", {}, title), ...more);
  return element(
    "section",
    { class: "plain", "aria-labelledby": "why" },
    element("h2", { id: "why" }, words.why.title),
    matches.map((one) =>
      article(
        one.result,
        `${one.result === "yes" ? words.why.yes : words.why.maybe}: ${one.notice}`,
        element("p", { class: "hint" }, published(one, words.why)),
        list(one.because),
        /^https?:/i.test(one.url ?? "") ? element("p", {}, link(one.url, words.why.source)) : null,
      ),
    ),
    ruledOut.map((one) => article("no", `${words.why.no}: ${one.notice}`, list(one.because))),
    warnings.map((one) => element("p", {}, `${words.warnings}: `, link(one.url, one.title || one.notice))),
  );
}

function published(match, words) {
  const told = `${match.jurisdiction ?? ""} · ${fill(words.published, { date: match.published ?? "" })}`;
  return match.withdrawn ? `${told} · ${fill(words.withdrawn, { date: match.withdrawn })}` : told;
}

function certificate(part, words, table) {
  if (!part.because.length) return null;
  const told = part.because.map((one) =>
    element("li", {}, one.says, " ", one.url ? link(one.url, table.heading.source) : ""),
  );
  return element(
    "details",
    { class: "plain" },
    element("summary", {}, `${words.certificate.title}: ${table.certificate.status[part.status]}`),
    element("ul", {}, told),
  );
}

function understood(unit, words, table) {
  const named = Object.entries(unit).filter(([name]) => name in table.fact);
  const unread = Object.entries(unit.unread ?? {}).map(([name, value]) => `${table.fact[name] ?? name} “${value}”`);
  const part = ([name, value], at) => [at ? table.comma : "", `${table.fact[name]} `, element("b", {}, value)];
  const parts = named.flatMap(part);
  return element(
    "section",
    { class: "plain" },
    unread.length ? element("p", { class: "unread" }, `${words.unread}: ${unread.join(table.comma)}`) : null,
    element("p", { class: "hint" }, `${words.understood}: `, parts),
    (unit.doubts ?? []).map((one) => element("p", { class: "unread" }, `${table.heading.doubts}: ${one}`)),
  );
}
