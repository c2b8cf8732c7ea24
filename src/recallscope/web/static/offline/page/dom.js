// Elements from data. Text is set as text: nothing that a publisher wrote becomes markup.

/** Return an element with attributes (those that are null or false left out) and children (texts or elements). */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(name, "");
    else if (value !== null && value !== false && value !== undefined) made.setAttribute(name, value);
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
  return made;
}

/** Return a copy of a template's drawing that says what it shows. */
export function drawn(id, says) {
  const copy = document.getElementById(id).content.querySelector("svg").cloneNode(true);
  copy.setAttribute("aria-label", says);
  return copy;
}

/** Return a link to an address of the web, in the words given; only the words for any other address. */
export const link = (address, words) =>
  /^https?:\/\//i.test(address ?? "") ? element("a", { href: address, rel: "noreferrer" }, words) : words;

/** Return a text with its first letter as a sentence begins. */
export const begun = (text) => text.slice(0, 1).toUpperCase() + text.slice(1);
