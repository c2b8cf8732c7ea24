// The energy of a unit in Wh, as an interval: printed, else from capacity and the voltage of its cells.
// Mirrors check/energy.py.
import { ABSENT, general, numberOf, textOf } from "../records/facts.js";

const NOMINAL = [3.6, 3.85]; // volts of one lithium-ion cell, where its voltage was not given
const ROUNDING = 0.05; // how far a printed Wh may lie beside capacity times voltage: labels round both
const ONE_CELL = [3.2, 4.4];
const OUTPUTS = [5, 9, 12, 15, 18, 20, 24, 28];
const hundredths = (value) => Math.round(value * 100) / 100;
const IN_SERIES = [2, 3, 4, 5, 6].flatMap((cells) =>
  [3.2, 3.6, 3.65, 3.7, 3.8, 3.85].map((volts) => hundredths(cells * volts)),
);
const PACKS = new Set(IN_SERIES.filter((volts) => !OUTPUTS.includes(volts)));

const number = (value) => (value?.type === "number" ? value : null);

/** Return a unit's energy, `{wh, how, rating, ask, doubts}`, from the facts `wh`, `capacity_mah` and `volts`. */
export function energy(facts) {
  const [printed, capacity, voltage] = [facts.wh, facts.capacity_mah, facts.volts].map(number);
  const cells = voltage && isOfCells(voltage.low) ? voltage : null;
  const computed = capacity ? compute(capacity, cells) : null;
  return {
    wh: printed ?? computed,
    how: printed ? "printed" : !computed ? "" : cells ? "volts" : "nominal",
    rating: rating(facts.wh, facts.capacity_mah),
    ask: whatToAsk(facts.wh, facts.capacity_mah),
    doubts: doubts(printed, computed, voltage, cells),
  };
}

/** Return whether a voltage is one of cells, alone or in series. 5, 9, 12 or 20 V are outputs. */
const isOfCells = (volts) => (ONE_CELL[0] <= volts && volts <= ONE_CELL[1]) || PACKS.has(hundredths(volts));

function compute(capacity, cells) {
  const [low, high] = cells ? [cells.low, cells.high] : NOMINAL;
  // Rounded so that 27,027 mAh at 3.7 V does not miss a limit by a floating-point digit.
  const wattHours = (mah, volts) => Number(((mah * volts) / 1000).toFixed(6));
  return numberOf(wattHours(capacity.low, low), wattHours(capacity.high, high));
}

/** Return legible where a rating was read, unclear or absent where neither can be; null where too little is said. */
function rating(wh, capacity) {
  if (number(wh) || number(capacity)) return textOf("legible");
  if (wh === undefined || capacity === undefined) return null;
  return wh.type === "absent" && capacity.type === "absent" ? ABSENT : textOf("unclear");
}

/** Return what to ask for: the printed Wh, unless it was said that none is printed. */
function whatToAsk(wh, capacity) {
  if (wh === undefined || number(wh)) return "wh";
  if (number(capacity)) return "volts";
  return capacity === undefined ? "capacity_mah" : "wh";
}

function doubts(printed, computed, voltage, cells) {
  const found = [];
  if (voltage && !cells) found.push({ note: "output_voltage", given: general(voltage.low), detail: "" });
  if (printed && computed && !agree(printed, computed)) {
    found.push({ note: "contradiction", given: general(printed.low), detail: spanned(computed) });
  }
  return found;
}

/** Return a quantity as one number or as two. */
const spanned = ({ low, high }) => (low === high ? general(low) : `${general(low)}..${general(high)}`);

const agree = (printed, computed) =>
  computed.low * (1 - ROUNDING) <= printed.low && printed.low <= computed.high * (1 + ROUNDING);
