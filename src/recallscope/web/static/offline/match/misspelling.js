// Names with one letter wrong: what an owner may have meant. Mirrors match/misspelling.py.
export const SHORTEST = 4; // letters of the shortest name that is taken for a misspelt one

/** Return every writing of a name with one letter dropped, changed, added or swapped, its first letter right. */
export function oneWrong(name) {
  const found = [];
  for (let place = 1; place <= name.length; place += 1) {
    const [before, after] = [name.slice(0, place), name.slice(place + 1)];
    found.push(before + after);
    for (const letter of "abcdefghijklmnopqrstuvwxyz") {
      found.push(before + letter + after, before + letter + name.slice(place));
    }
    if (place + 1 < name.length) found.push(before + name[place + 1] + name[place] + name.slice(place + 2));
  }
  return found;
}
