// The next question: one fact at a time, where it stands on the unit, and the ways to answer.
import { words as sentences } from "../check/sentences.js";
import { begun, drawn, element } from "./dom.js";

/** Return the next fact to ask for, with where and why; null where nothing more would help. */
export function nextAsk(found, unit, skipped) {
  const isOpen = found.recall.status !== "recalled" || found.carriage?.decision === "cannot_tell";
  if (!isOpen) return null;
  const unread = new Set(unit.unread.map(([name]) => name));
  const answered = new Set([...Object.keys(unit.said), ...skipped].filter((name) => !unread.has(name)));
  const asks = [found.recall, found.carriage].flatMap((part) => part?.asks ?? []);
  return asks.find((ask) => !answered.has(ask.fact)) ?? null;
}

/** Return the question as a section. `answer(fact, value)` and `skip(fact)` are what its buttons do. */
export function questionSection(ask, app, { answer, skip }) {
  const { check, choice } = app.words;
  const choices = app.choices[ask.fact];
  const button = (value, says, kind) => {
    const made = element("button", { class: kind, type: "button", value }, says);
    made.addEventListener("click", () => answer(ask.fact, value));
    return made;
  };
  const cannot = element("button", { class: "link", type: "button" }, check.cannot_find);
  cannot.addEventListener("click", () => skip(ask.fact));
  return element(
    "section",
    { class: "question", "aria-labelledby": "question" },
    element("p", { class: "eyebrow" }, check.question),
    element("h2", { id: "question" }, begun(sentences(app.language).fact[ask.fact])),
    drawn(`drawing-${ask.fact}`, ask.where),
    element("p", { id: "where" }, begun(ask.where)),
    choices
      ? element(
          "div",
          { class: "choices", role: "group", "aria-labelledby": "question", "aria-describedby": "where" },
          choices.map((value) => button(value, choice[value], "button quiet")),
        )
      : typed(ask.fact, check.answer, answer),
    element(
      "div",
      { class: "ways" },
      app.mayLack.includes(ask.fact) ? button("absent", check.has_none, "link") : null,
      cannot,
    ),
    element("p", { class: "hint" }, begun(ask.why)),
  );
}

function typed(fact, says, answer) {
  const input = element("input", {
    id: "fact", name: fact, required: true, maxlength: 300, autocomplete: "off", spellcheck: "false",
    "aria-labelledby": "question", "aria-describedby": "where",
  });
  const button = element("button", { class: "button" }, says);
  const form = element("form", {}, element("div", { class: "field" }, input, button));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    answer(fact, input.value);
  });
  return form;
}
