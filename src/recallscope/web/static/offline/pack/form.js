// The bytes of a pack, read only after its signature was checked. Mirrors pack/form.py and pack/signing.py.
const MAGIC = "RSPACK1\n";
const HEAD_BYTES = 12;
const SIGNATURE_BYTES = 64;
const FORMAT = 1;
const CURVE = { name: "ECDSA", namedCurve: "P-256" };

/** Why a pack was not taken: `reason` is form, format, signature, content or older. */
export class Refused extends Error {
  constructor(reason) {
    super(`a pack was refused: ${reason}`);
    this.reason = reason;
  }
}

/** Return manifest and content of a pack (an ArrayBuffer) that a key (PEM) signed; Refused says why not. */
export async function read(data, pem) {
  const { head, signature, content } = parts(data);
  const key = await imported(pem);
  const isSigned = await crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, key, signature, head);
  if (!isSigned) throw new Refused("signature");
  const manifest = JSON.parse(new TextDecoder().decode(head.subarray(HEAD_BYTES)));
  if (manifest.format !== FORMAT) throw new Refused("format");
  if ((await digest(content)) !== manifest.sha256) throw new Refused("content");
  return { manifest, content: await unpacked(content) };
}

/** Return the SHA-256 of a key (PEM) as groups of four digits, as `recallscope pack` prints it. */
export async function fingerprint(pem) {
  return (await digest(der(pem))).match(/.{4}/g).join(" ");
}

/** Return a key for use; what is no key has signed nothing. */
async function imported(pem) {
  try {
    return await crypto.subtle.importKey("spki", der(pem), CURVE, false, ["verify"]);
  } catch {
    throw new Refused("signature");
  }
}

function parts(data) {
  const bytes = new Uint8Array(data);
  const magic = new TextDecoder("latin1").decode(bytes.subarray(0, MAGIC.length));
  if (bytes.length < HEAD_BYTES || magic !== MAGIC) throw new Refused("form");
  const end = HEAD_BYTES + new DataView(data).getUint32(MAGIC.length);
  if (bytes.length < end + SIGNATURE_BYTES) throw new Refused("form");
  const start = end + SIGNATURE_BYTES;
  return { head: bytes.subarray(0, end), signature: bytes.subarray(end, start), content: bytes.subarray(start) };
}

async function unpacked(content) {
  const stream = new Blob([content]).stream().pipeThrough(new DecompressionStream("gzip"));
  return JSON.parse(await new Response(stream).text());
}

async function digest(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function der(pem) {
  const lines = pem.split("\n").filter((line) => line && !line.startsWith("-----"));
  return Uint8Array.from(atob(lines.join("").trim()), (letter) => letter.charCodeAt(0));
}
