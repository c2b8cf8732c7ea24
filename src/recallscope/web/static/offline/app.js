// The offline app: opens the pack that is kept here, looks for a newer one, and answers from it.
import { understand } from "./check/unit.js";
import { verdict } from "./check/verdict.js";
import { fingerprint, read, Refused } from "./pack/form.js";
import { renewed, serversKey, Unreachable } from "./pack/holding.js";
import { Opened } from "./pack/opened.js";
import { forget, held } from "./pack/store.js";
import { answerSections } from "./page/answer.js";
import { element } from "./page/dom.js";
import { nextAsk, questionSection } from "./page/question.js";
import { clearRefused, say, showPack, showRefused, today } from "./page/state.js";

const app = JSON.parse(document.getElementById("app").textContent);
const told = app.words.offline;
const [first, answer, fields] = ["first", "answer", "fields"].map((id) => document.getElementById(id));
let pinned = null;
let inUse = null;
let snapshot = null;
let given = {};
let skipped = [];

/** Answer from this pack from now on. */
async function take(pack) {
  [inUse, pinned] = [pack, pack.key];
  snapshot = new Opened(pack.manifest, pack.content);
  listFlights();
  fields.querySelector(".button").disabled = false;
  await showPack(pack, app);
}

function listFlights() {
  const ids = [...new Set(Object.values(snapshot.ruleNames("carriage")))];
  const named = ids.map((id) => [id, snapshot.ruleSet(id)[app.language === "zh" ? "name_zh" : "name_en"]]);
  const { flight } = fields.elements;
  const chosen = flight.value;
  named.sort((a, b) => (a[1] < b[1] ? -1 : 1));
  const options = named.map(([id, name]) => element("option", { value: id }, name));
  flight.replaceChildren(flight.options[0], ...options);
  flight.value = chosen;
}

/** Show the answer to what is known by now, and the next question. */
function show() {
  const unit = understand(given);
  const found = verdict(snapshot, unit, app.language, today());
  const ask = nextAsk(found, unit, skipped);
  const ways = {
    answer: (fact, value) => step(() => (given = { ...given, [fact]: value })),
    skip: (fact) => step(() => (skipped = [...skipped, fact])),
  };
  const again = element("button", { class: "button quiet", type: "button" }, app.words.check.again);
  again.addEventListener("click", restart);
  const question = ask ? questionSection(ask, app, ways) : null;
  answer.replaceChildren(...answerSections(found, app, question), element("p", {}, again));
  first.hidden = true;
  answer.hidden = false;
  document.getElementById("verdict").focus({ preventScroll: true });
  window.scrollTo({ top: 0 });
}

function step(change) {
  change();
  show();
}

function restart() {
  [given, skipped] = [{}, []];
  fields.reset();
  answer.hidden = true;
  first.hidden = false;
  fields.elements.brand.focus();
}

fields.addEventListener("submit", (event) => {
  event.preventDefault();
  given = Object.fromEntries([...new FormData(fields)].filter(([, value]) => value.trim()));
  show();
});

document.getElementById("forget").addEventListener("click", async () => {
  await forget();
  location.reload();
});

/** Say why the server's pack was refused; for another key, show both and let the person choose. */
async function tellRefused(reason) {
  const says = `${told.refused[reason]} ${inUse ? told.kept : told.none}`;
  showRefused(says, reason === "signature" && pinned ? await rotation() : []);
}

/** Return both fingerprints and a button that takes exactly the key shown; nothing where the server shows ours. */
async function rotation() {
  const key = await serversKey(app);
  if (key === pinned) return [];
  const button = element("button", { class: "button quiet", type: "button" }, told.rotate);
  button.addEventListener("click", () => look(() => renewed(app, key, null)));
  const line = (label, mark) => element("p", {}, `${label}: `, element("code", {}, mark));
  const marks = [line(told.own_key, await fingerprint(pinned)), line(told.their_key, await fingerprint(key))];
  return [...marks, element("p", {}, told.rotate_hint), button];
}

/** Ask the server for a pack, and take it if it is good and newer. */
async function look(ask) {
  try {
    const newer = await ask();
    clearRefused();
    say(newer && inUse ? told.taken : "");
    if (newer) await take(newer);
  } catch (error) {
    if (error instanceof Unreachable) {
      say(inUse ? told.unreachable : told.none);
    } else if (error instanceof Refused) {
      say("");
      await tellRefused(error.reason);
    } else {
      throw error;
    }
  }
}

async function start() {
  if (!globalThis.isSecureContext || !globalThis.crypto?.subtle) {
    say(told.unsafe);
    return;
  }
  navigator.serviceWorker?.register(app.worker, { scope: "/offline/" });
  navigator.storage?.persist?.();
  const kept = await held();
  if (kept) await takeKept(kept);
  await look(() => renewed(app, pinned, inUse));
}

/** Take the pack that is kept here, checked as if it had just come. A damaged one leaves its key pinned. */
async function takeKept({ key, data }) {
  pinned = key;
  try {
    await take({ key, ...(await read(data, key)) });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    showRefused(told.damaged);
  }
}

await start();
