// Models, serial numbers, lots and date codes: how they are shown, and the keys by which they are compared.
// Mirrors clean/code.py.
import { fold } from "../records/codes.js";
import { asLatin, isNothing, latin, lettersAndDigits, plain, strip } from "./text.js";

const LONGEST_MODEL = 64;
const OUTER = " \t,;:!?*#'\"`´‘’“”„«»<>()[]{}|/\\_-–—.=~·•、，。：；「」『』【】《》®™©";
// A lone word before a code is a label only where a mark or "number" follows it: "Model S" is a model.
const NUMBER_WORD = String.raw`(?:\s*(?:numbers?|nos?\b\.?|nr\b\.?|n°|№|code|id)\s*(?:\(s\))?)`;
const MODEL_LABEL = new RegExp(
  String.raw`^(?:(?:item\s+)?(?:model|type|modell|modèle|modelo)s?(?:${NUMBER_WORD}\s*[.:#=]*\s*|\s*[:#=]+\s*)` +
    String.raw`|mod\.\s+|(?:产品)?型[号號番]\s*[:=]?\s*|规格型号\s*[:=]?\s*|모델(?:명|번호)?\s*[:=]?\s*)`,
  "iu",
);
const SEPARATED = String.raw`(?:\s*[:#=]+\s*|\s+)`;
const CODE_LABEL = new RegExp(
  String.raw`^(?:s\s*\/\s*n\.?\s*[:#=]*\s*|sn(?:\s*(?:code|码|碼))?${SEPARATED}` +
    String.raw`|(?:serial|lot|batch|date)(?:${NUMBER_WORD}\s*[.:#=]*\s*|${SEPARATED})` +
    String.raw`|lot\.\s*|d\s*\/\s*c${SEPARATED}` +
    String.raw`|(?:产品)?序[列號]+[号號]?\s*[:=]?\s*|(?:生产)?批[号號次]\s*[:=]?\s*|sn码\s*[:=]?\s*` +
    String.raw`|ロット(?:番号)?\s*[:=]?\s*|シリアル(?:番号|ナンバー)?\s*[:=]?\s*|製造番号\s*[:=]?\s*` +
    String.raw`|日期代?码\s*[:=]?\s*|(?:시리얼|일련)\s*번호\s*[:=]?\s*)`,
  "iu",
);

/** Return a model number as shown: full width and look-alike scripts folded, label and outer marks dropped. */
export function model(text) {
  if (isNothing(text)) return null;
  const shown = fixed(plain(plain(text).normalize("NFKC")), bareModel);
  return isNothing(shown) || [...shown].length > LONGEST_MODEL ? null : shown;
}

/** Return a model number as compared: upper case, letters and digits only, look-alike scripts as Latin. */
export const modelKey = (text) => lettersAndDigits(upper(plain(text)));

/** Return a serial number in one form; "..." stays where a part is not known. Null if nothing is left. */
export function serial(text) {
  const code = isNothing(text) ? "" : fixed(plain(text), compact);
  return isNothing(code) ? null : code;
}

/** Return a lot or batch number in one form, as `serial` does. */
export const lot = serial;

/** Return a date code in one form, as `serial` does; what it means is not read here. */
export const dateCode = serial;

/** Return a canonical code with each character replaced by the one that stands for its look-alikes. */
export const foldLookAlikes = fold;

const bareModel = (text) => strip(latin(text.replace(MODEL_LABEL, "")), OUTER);

function compact(text) {
  const bare = text.normalize("NFKC").replace(/^[ :#]+/, "").replace(CODE_LABEL, "");
  const code = bare.split(/\.{3,}/).map((part) => lettersAndDigits(upper(part))).join("...");
  return strip(code, ".") ? code : "";
}

const upper = (text) => asLatin(text.normalize("NFKC").toUpperCase().normalize("NFKC"));

/** Return the text after as many steps as change it; each makes it shorter or leaves it. */
function fixed(text, step) {
  let [now, after] = [text, step(text)];
  while (after !== now) [now, after] = [after, step(after)];
  return now;
}
