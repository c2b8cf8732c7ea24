// An open pack, and the questions it answers: what snapshot/opened.py is to a snapshot on disk.
import { fromData } from "../records/predicate.js";
import { useTables } from "../tables.js";

const BRAND = { name: "", models: {}, misprints: {}, lines: {}, kinds: {}, nameless: {} };
const PRODUCT = { lines: [], excludes: "", where: {}, warnings: [] };
const NOTICE = { remedies: [], contact: null, deadline: null, disposal: null, withdrawn: null };

/** The records of a pack by key. Look-ups are kept; nothing is ever written. */
export class Opened {
  #entries;
  #kept = new Map();

  /** `manifest` and `content` are those of a pack whose signature was checked; its words are taken into use. */
  constructor(manifest, content) {
    this.made = manifest.made;
    this.manifest = manifest.snapshot;
    this.heard = manifest.heard.join(", ");
    this.#entries = content.entries;
    useTables({ ...content.tables, sentences: content.sentences });
  }

  brand(key) {
    return this.#once(`b/${key}`, (entry) => ({ ...BRAND, ...entry, nameless: mapped(entry.nameless ?? {}, scopes) }));
  }

  known(brand, key, room = "p") {
    return this.#once(`${room}/${brand}/${key}`, (entry) => ({
      entry: { ...PRODUCT, ...entry },
      effective: scopes(entry.effective),
    }));
  }

  pointers(room, key) {
    return this.#entries[`${room}/${key}`] ?? [];
  }

  notice(id) {
    return this.#once(`n/${id}`, (entry) => ({ ...NOTICE, ...entry }));
  }

  ruleSet(id) {
    const parsed = (rule) => ({ ...rule, when: fromData(rule.when) });
    return this.#once(`r/${id}`, (entry) => ({ ...entry, rules: entry.rules.map(parsed) }));
  }

  /** The keys of all names of rule sets of a kind, each with its rule set's id. */
  ruleNames(kind) {
    return this.#entries[`rn/${kind}`] ?? {};
  }

  certificates(room, key) {
    return this.pointers(room, key).map((id) => this.#entries[`c/${id}`]).filter(Boolean);
  }

  #once(key, make) {
    if (!this.#kept.has(key)) this.#kept.set(key, key in this.#entries ? make(this.#entries[key]) : null);
    return this.#kept.get(key);
  }
}

const scopes = (list) =>
  list.map((one) => ({
    ...one,
    scope: fromData(one.scope),
    origins: new Map(one.origins.map(([part, notice]) => [fromData(part).id, notice])),
  }));

const mapped = (record, make) => Object.fromEntries(Object.entries(record).map(([name, value]) => [name, make(value)]));
