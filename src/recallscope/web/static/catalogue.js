// A catalogue is sent, screened and reviewed here. Decisions stay in this page until they are saved as a file.
const page = document.getElementById("catalogue");
const at = (id) => document.getElementById(id);
const language = location.pathname.split("/")[1];
const SIZE = 50;
const WAIT = 500;
const decisions = new Map();
let job = "";
let sent = null;
let shown = 0;

const say = (words) => { at("says").textContent = words; };
const keyOf = (one) => JSON.stringify([one.listing_id, one.event]);
const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));

/** Ask the API; return its answer, or throw its words. */
async function ask(path, options = {}) {
  const answer = await fetch(`/api/v1/screen${path}`, options);
  if (answer.status === 204) return null;
  const found = await answer.json();
  if (!answer.ok) throw new Error(found.error.says);
  return found;
}

/** Send a file and follow its job to the end. */
async function screen(file) {
  const words = new URLSearchParams({ form: file.name.split(".").pop().toLowerCase() });
  for (const one of at("columns").querySelectorAll("input")) if (one.value.trim()) words.append("map", `${one.name}=${one.value.trim()}`);
  sent = file;
  at("again").hidden = true;
  at("progress").hidden = false;
  at("review").hidden = true;
  at("list").replaceChildren();
  shown = 0;
  say(page.dataset.sending);
  try {
    job = (await ask(`?${words}`, { method: "POST", body: file })).id;
    await review(await finished());
  } catch (error) {
    say(`${page.dataset.failed} ${error.message}`);
    at("names").open = true;
    at("again").hidden = false;
  } finally {
    at("progress").hidden = true;
  }
}

/** Return the state of the job when it is done; the bar tells how far it has got. */
async function finished() {
  for (;;) {
    const { job: state } = await ask(`/${job}`);
    if (state.state === "failed") throw new Error(state.says);
    if (state.state === "done") return state;
    say(page.dataset[state.state]);
    if (state.total) Object.assign(at("bar"), { max: state.total, value: state.done });
    await pause(WAIT);
  }
}

async function review(state) {
  say(page.dataset.done.replace("{rows}", state.summary.rows.toLocaleString()).replace("{hits}", state.summary.hits.toLocaleString()));
  at("hits").href = `/api/v1/screen/${job}/hits.csv`;
  at("review").hidden = false;
  await more();
  at("review-title").setAttribute("tabindex", "-1");
  at("review-title").focus();
}

async function more() {
  const found = await ask(`/${job}/hits?page=${Math.floor(shown / SIZE) + 1}&size=${SIZE}`);
  at("list").append(...found.rows.map(row));
  shown += found.rows.length;
  at("more").hidden = shown >= found.total;
}

/** Return one hit as an item of the list. All of it is text: titles come from anybody. */
function row(hit) {
  const item = at("hit").content.cloneNode(true).firstElementChild;
  const put = (name, text) => { item.querySelector(`.${name}`).textContent = text; };
  put("tier", page.dataset[hit.tier] ?? hit.tier);
  put("probability", `${Math.round(hit.probability * 100)}%`);
  put("listing", hit.listing_id);
  put("title", hit.title);
  put("event", `${hit.brand} ${hit.model}`.trim() || hit.event);
  item.querySelector(".event").href = `/${language}/events/${encodeURIComponent(hit.event)}`;
  for (const reason of hit.because) item.querySelector(".because").append(Object.assign(document.createElement("li"), { textContent: reason }));
  item.addEventListener("click", (event) => { if (event.target.value && event.target.type === "button") decide(hit, event.target.value, item); });
  mark(item, decisions.get(keyOf(hit)));
  item.dataset.key = keyOf(hit);
  return item;
}

function decide(hit, decision, item) {
  const one = { listing_id: hit.listing_id, decision, event: hit.event, when: new Date().toISOString().slice(0, 10), ...hit.fingerprints };
  const note = item.querySelector("input").value.trim();
  if (note) one.note = note;
  decisions.set(keyOf(hit), one);
  mark(item, one);
}

function mark(item, one) {
  for (const button of item.querySelectorAll("button")) button.setAttribute("aria-pressed", String(button.value === one?.decision));
  if (one?.note) item.querySelector("input").value = one.note;
}

/** Take decisions of an earlier day from their file; what they say of the hits shown is marked. */
async function take(file) {
  try {
    for (const line of (await file.text()).split("\n").filter((text) => text.trim())) {
      const one = JSON.parse(line);
      decisions.set(keyOf(one), one);
    }
  } catch {
    say(page.dataset.unread);
  }
  for (const item of at("list").children) mark(item, decisions.get(item.dataset.key));
}

function save() {
  const text = [...decisions.values()].map((one) => `${JSON.stringify(one)}\n`).join("");
  const link = Object.assign(document.createElement("a"), { download: "decisions.jsonl", href: URL.createObjectURL(new Blob([text], { type: "application/jsonl" })) });
  link.click();
  URL.revokeObjectURL(link.href);
}

at("file").addEventListener("change", (event) => { if (event.target.files[0]) screen(event.target.files[0]); });
at("again").addEventListener("click", () => screen(sent));
at("held").addEventListener("change", (event) => { if (event.target.files[0]) take(event.target.files[0]); });
at("more").addEventListener("click", more);
at("decisions").addEventListener("click", save);
at("forget").addEventListener("click", async () => { await ask(`/${job}`, { method: "DELETE" }); at("review").hidden = true; say(page.dataset.forgotten); });
for (const name of ["dragover", "drop"]) {
  at("drop").addEventListener(name, (event) => {
    event.preventDefault();
    if (name === "drop" && event.dataTransfer.files[0]) screen(event.dataTransfer.files[0]);
  });
}
