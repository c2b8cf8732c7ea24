// Which certificates on record a unit may stand under, and at which level that is known. Mirrors check/holding.py.
import { brandKey } from "../clean/brand.js";
import { modelKey } from "../clean/code.js";
import { fold } from "../records/codes.js";

/** Return the certificates of a unit, `{by, certificates}`, by the most exact fact that any are recorded for. */
export function held(snapshot, unit) {
  const number = modelKey(unit.certificate ?? "");
  const numbered = number ? snapshot.certificates("cn", number) : [];
  if (numbered.length) return { by: "number", certificates: numbered };
  const modelled = byModel(snapshot, unit);
  if (modelled.length) return { by: "model", certificates: modelled };
  const branded = unit.brandKey && unit.kind !== "other" ? snapshot.certificates("cb", unit.brandKey) : [];
  return branded.length ? { by: "brand", certificates: branded } : { by: "nothing", certificates: [] };
}

/** Return the certificates of the unit's model: of its brand, or of no brand at all. */
function byModel(snapshot, unit) {
  if (!unit.model) return [];
  for (const brand of new Set([unit.brandKey, ""])) {
    const found = ofModel(snapshot, "cp", `${brand}/`, unit.model);
    if (found.length) return found;
  }
  const found = unit.brandKey ? [] : ofModel(snapshot, "cm", "", unit.model);
  return new Set(found.flatMap((one) => one.brands.map(brandKey))).size === 1 ? found : [];
}

/** Return the certificates that name a model just so, else those that differ only by look-alike characters. */
function ofModel(snapshot, room, brand, code) {
  const key = modelKey(code);
  const found = key ? snapshot.certificates(room, `${brand}${fold(key)}`) : [];
  const exact = found.filter((one) => one.models.some((model) => modelKey(model) === key));
  return exact.length ? exact : found;
}
