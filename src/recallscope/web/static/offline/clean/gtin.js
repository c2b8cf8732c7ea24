// Article numbers: GTIN-8, UPC-A, EAN-13 (JAN) and GTIN-14 with a right check digit. Mirrors clean/gtin.py.
import { plain } from "./text.js";

const LENGTHS = [8, 12, 13, 14];
const LABEL = new RegExp(
  String.raw`^(?:upc|ean|jan|gtin|isbn|barcode|bar code|条形码|条码|條碼|バーコード|바코드)` +
    String.raw`[\-\s]*(?:(?:code|a|8|1[234])\b)?\s*[:#=]?\s*`,
  "iu",
);

/** Return an article number as 13 digits (14 where a GTIN-14 starts with another digit than 0), else null. */
export function gtin(text) {
  const digits = plain(text).normalize("NFKC").replace(LABEL, "").replace(/[\s-]+/g, "");
  if (!LENGTHS.includes(digits.length) || !/^[0-9]+$/.test(digits) || /^0+$/.test(digits)) return null;
  const weighted = [...digits].reverse().reduce((sum, digit, place) => sum + Number(digit) * (place % 2 ? 3 : 1), 0);
  if (weighted % 10) return null;
  return digits.length < 14 || digits[0] !== "0" ? digits.padStart(13, "0") : digits.slice(1);
}
