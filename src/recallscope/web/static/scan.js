// A barcode or QR code from the camera into the box, where the browser can read one. The person sees it, then checks.
const WAIT = 150;
const PRODUCT = new Set(["ean_13", "ean_8", "upc_a", "upc_e"]);
const at = (id) => document.getElementById(id);
const able = "BarcodeDetector" in window && Boolean(navigator.mediaDevices?.getUserMedia);
let stream = null;

/** Show the camera and look at its picture until a code is found or the person closes it. */
async function scan() {
  const scanner = at("scanner");
  const video = scanner.querySelector("video");
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
  } catch {
    at("status").textContent = scanner.dataset.denied;
    return;
  }
  video.srcObject = stream;
  scanner.showModal();
  await video.play();
  const detector = new BarcodeDetector();
  while (scanner.open) {
    const [found] = await detector.detect(video).catch(() => []);
    if (found && scanner.open) take(found, scanner);
    else await new Promise((resolve) => setTimeout(resolve, WAIT));
  }
}

/** Write a code into the box and say so; nothing is sent. */
function take(found, scanner) {
  const text = PRODUCT.has(found.format) ? `EAN ${found.rawValue}` : found.rawValue;
  scanner.close();
  const box = at("text");
  box.value = [box.value.trim(), text].filter(Boolean).join(", ").slice(0, box.maxLength);
  at("status").textContent = scanner.dataset.scanned.replace("{code}", found.rawValue);
  box.focus();
}

function stop() {
  stream?.getTracks().forEach((track) => track.stop());
  stream = null;
}

if (able) {
  document.documentElement.classList.add("can-scan");
  at("scan")?.addEventListener("click", scan);
  at("scanner")?.addEventListener("close", stop);
  at("scanner")?.querySelector("button").addEventListener("click", () => at("scanner").close());
}
