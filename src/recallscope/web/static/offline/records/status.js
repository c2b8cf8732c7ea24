// A certificate's history as of a day: which changes speak, and the status they add up to. Mirrors records/status.py.
import { interval } from "./dates.js";

const BAD = ["suspended", "cancelled", "revoked"]; // the mildest first
const FAR = ["9999-12-31", "9999-12-31"];

const days = (change) => interval(change.since) ?? FAR;
const plain = (change) => (change.status === "reinstated" ? "valid" : change.status);
const severity = (status) => BAD.indexOf(status);
const mildest = (statuses) => statuses.reduce((a, b) => (severity(b) < severity(a) ? b : a));

function compare(a, b) {
  const [[a1, a2], [b1, b2]] = [days(a), days(b)];
  return a1 < b1 ? -1 : a1 > b1 ? 1 : a2 < b2 ? -1 : a2 > b2 ? 1 : 0;
}

/** Return changes in order of date; those of one date in the order given. */
export const inOrder = (history) => [...history].sort(compare);

/** Return the status on a day, `{status, changes}`: by the last change for all, and by those since for a part. */
export function stateOn(history, day) {
  const begun = inOrder(history).filter((change) => days(change)[0] <= day);
  const whole = begun.filter((change) => !change.part);
  const last = whole.filter((change) => change.since === whole.at(-1).since);
  const parts = begun.filter((change) => change.part && (!last.length || compare(change, last[0]) >= 0));
  return { status: addedUp(last.map(plain), parts.map(plain)), changes: inOrder([...last, ...parts]) };
}

/** Return the status of a unit whose certificate may be any of several; one that is unknown says nothing. */
export function joined(statuses) {
  const known = statuses.filter((status) => status !== "unknown" && status !== "not_on_record");
  if (!known.length) return "unknown";
  if (known.every((status) => BAD.includes(status))) return mildest(known);
  return known.every((status) => status === "valid") ? "valid" : "some_suspended";
}

/** Return whether the day of a change is known, or had certainly come: some are known to the month only. */
export function isExact(change, day) {
  const [first, last] = days(change);
  return first === last || last <= day;
}

/** Return whether a suspension's announced end has passed with nothing after it that ends it. */
export function hasLapsed(change, history, day) {
  const end = change.until ? interval(change.until) : null;
  if (change.status !== "suspended" || end === null || end[1] >= day) return false;
  const later = history.filter((one) => compare(change, one) < 0 && days(one)[0] <= day);
  return later.every((one) => one.part && plain(one) !== "valid");
}

/** Return the status of all together. Where sources contradict each other on a day, the worse one counts. */
function addedUp(whole, parts) {
  const base = whole.length ? whole.reduce((a, b) => (severity(b) > severity(a) ? b : a)) : null;
  if (BAD.includes(base)) return parts.includes("valid") ? "some_suspended" : mildest([base, ...parts]);
  if (parts.some((status) => BAD.includes(status))) return "some_suspended";
  return base ?? "unknown";
}
