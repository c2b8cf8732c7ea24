// Runs in the browser: every vector through the offline app's modules; returns what came out otherwise than wanted.
// `base` is the address of the modules, `opened` gives the open pack, `vectors` the lines of the four files.
async ({ base, vectors, content, manifest }) => {
  const load = (name) => import(`${base}/${name}.js`);
  const { Opened } = await load("pack/opened");
  const snapshot = new Opened(manifest, content);
  const { understand } = await load("check/unit");
  const { verdict } = await load("check/verdict");
  const { evaluate } = await load("records/evaluate");
  const { fromData } = await load("records/predicate");
  const { readCode } = await load("records/codes");
  const { interval } = await load("records/dates");
  const { lend } = await load("records/lend");
  const { ABSENT, numberOf, spanOf, textOf } = await load("records/facts");
  const homes = await Promise.all(
    ["text", "brand", "code", "date", "gtin", "quantity", "colour", "market", "kind", "mark", "trip"].map((name) =>
      load(`clean/${name}`),
    ),
  );
  const cleaners = { ...Object.assign({}, ...homes), interval };
  const camel = (name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());

  const value = (data) => {
    if (data === "absent") return ABSENT;
    if ("code" in data) return readCode(data.code, data.excludes ?? "");
    if ("date" in data) return spanOf(...interval(data.date));
    return "text" in data ? textOf(data.text) : numberOf(data.low, data.high);
  };
  const named = (asks) => asks.map((ask) => ask.fact);
  const ruled = (part) =>
    part && { decision: part.decision, asks: named(part.asks), rules: part.because.map((one) => one.rule) };

  const outcomes = {
    clean: ({ cleaner, given }) => cleaners[camel(cleaner)](...(Array.isArray(given) ? given : [given])),
    predicate: ({ predicate, facts, lend: lends }) => {
      const scope = fromData(predicate);
      const known = Object.fromEntries(Object.entries(facts).map(([name, data]) => [name, value(data)]));
      const { truth, asks } = evaluate(scope, lends ? lend(scope, known) : known);
      return { asks: [...new Set(named(asks))].sort(), truth };
    },
    verdict: ({ given }) => {
      const { status, asks, matches } = verdict(snapshot, understand(given), "en", "2026-01-01").recall;
      return { status, asks: named(asks), matches: matches.map((match) => match.notice) };
    },
    carriage: ({ given }) => {
      const found = verdict(snapshot, understand(given), "zh", "2026-01-01");
      return { carriage: ruled(found.carriage), sale: ruled(found.sale) };
    },
    whole: ({ given, language, today }) => verdict(snapshot, understand(given), language, today),
  };
  const ordered = (one) => {
    if (Array.isArray(one)) return one.map(ordered);
    if (one === null || typeof one !== "object") return one;
    return Object.fromEntries(Object.keys(one).sort().map((name) => [name, ordered(one[name])]));
  };
  const wrong = [];
  for (const [part, lines] of Object.entries(vectors)) {
    for (const line of lines) {
      let got;
      try {
        got = outcomes[part](line) ?? null;
      } catch (error) {
        got = `${error}`;
      }
      const same = JSON.stringify(ordered(got)) === JSON.stringify(ordered(line.want));
      if (!same) wrong.push({ part, name: line.name ?? `${line.cleaner}: ${line.given}`, got, want: line.want });
    }
  }
  return wrong;
};
