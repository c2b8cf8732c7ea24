// Dates at the precision known, as intervals of days in ISO form (which compare as text). Mirrors records/dates.py.
const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Return how many days a month has. */
export const daysIn = (year, month) => new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();

/** Return the first and last day of a partial ISO date ("2024", "2024-01", "2024-01-05"), else null. */
export function interval(text) {
  const found = PARTIAL.exec(text);
  if (found === null || found[1] === "0000") return null;
  const [, year, month, day] = found;
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return null;
  const lastMonth = month ?? "12";
  const days = daysIn(Number(year), Number(lastMonth));
  if (day === undefined) return [`${year}-${month ?? "01"}-01`, `${year}-${lastMonth}-${days}`];
  return Number(day) < 1 || Number(day) > days ? null : [text, text];
}
