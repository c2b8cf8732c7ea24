// Runs in the app's page: opens the pack nine times, then checks many different units by it; milliseconds.
async (checks) => {
  const base = document.querySelector('script[type="module"][src*="/offline/"]').src.replace(/app\.js$/, "");
  const load = (name) => import(`${base}${name}.js`);
  const { held } = await load("pack/store");
  const { read } = await load("pack/form");
  const { Opened } = await load("pack/opened");
  const { understand } = await load("check/unit");
  const { verdict } = await load("check/verdict");
  const { key, data } = await held();
  const under = (times, share) => {
    const place = Math.min(times.length - 1, Math.floor(times.length * share));
    return times.sort((a, b) => a - b)[place];
  };

  const openings = [];
  let snapshot;
  let entries;
  for (let run = 0; run < 9; run += 1) {
    const start = performance.now();
    const { manifest, content } = await read(data, key);
    snapshot = new Opened(manifest, content);
    openings.push(performance.now() - start);
    entries = content.entries;
  }
  const products = Object.keys(entries).filter((name) => name.startsWith("p/")).map((name) => entries[name]);
  const times = [];
  for (let number = 0; number < checks; number += 1) {
    const { brand, name } = products[number % products.length];
    const given = { brand, model: name, serial: `A${number}7X`, made: "2024-01", flight: "cn-domestic", wh: "37" };
    const start = performance.now();
    verdict(snapshot, understand(given), number % 2 ? "en" : "zh", "2026-11-26");
    times.push(performance.now() - start);
  }
  return { opened: under(openings, 0.5), p50: under(times, 0.5), p99: under(times, 0.99) };
};
