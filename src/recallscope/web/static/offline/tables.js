// The words that the cleaners know (brands, markets, colours ...), as the pack carries them: Python goes by the same.
let held = null;
const made = new Map();

/** Take the tables of a pack into use, in the place of those before. */
export function useTables(tables) {
  held = tables;
  made.clear();
}

/** Return what `make` makes of the tables, made once for each set of tables. */
export function fromTables(name, make) {
  if (held === null) throw new Error("no tables are in use yet");
  if (!made.has(name)) made.set(name, make(held));
  return made.get(name);
}
