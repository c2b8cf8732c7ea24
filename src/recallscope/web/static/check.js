// Answers in place: the same forms, the same pages from the server, without loading the page anew.
/** Send a form; return the server's page as a document. */
async function ask(form, button) {
  const data = new FormData(form, button);
  const body = form.enctype === "multipart/form-data" ? data : new URLSearchParams(data);
  const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "text/html" } });
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

/** Put the new page's content in the place of the old, and lead the reader to the answer. */
function show(next) {
  document.getElementById("main").replaceChildren(...next.getElementById("main").childNodes);
  document.title = next.title;
  const heading = document.getElementById("verdict") ?? document.querySelector("main h1");
  heading.setAttribute("tabindex", "-1");
  heading.focus({ preventScroll: true });
  window.scrollTo({ top: 0 });
}

document.addEventListener("submit", async (event) => {
  const page = document.getElementById("page");
  if (!page?.contains(event.target)) return;
  event.preventDefault();
  const says = document.getElementById("status");
  says.textContent = event.target.dataset.looking ?? page.dataset.looking;
  page.setAttribute("aria-busy", "true");
  try {
    show(await ask(event.target, event.submitter));
  } catch {
    page.removeAttribute("aria-busy");
    says.textContent = page.dataset.failed;
  }
});
