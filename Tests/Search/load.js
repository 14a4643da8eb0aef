"use strict";
/* Loads the browser's search code and an index from disk into Node, for tests. */
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const folder = path.join(__dirname, "..", "..", "Templates", "search");
// As the generator joins them: by name, all but the one that pages load themselves.
const scripts = fs.readdirSync(folder).filter((name) => name.endsWith(".js") && name !== "start.js").sort();
for (const script of scripts) {
  vm.runInThisContext(fs.readFileSync(path.join(folder, script), "utf8"), { filename: script });
}
const search = globalThis.LeidraadSearch;
/** A loader of shards that runs the scripts of a folder, as a browser would. */
function diskLoader(base) {
  return async (name) => {
    let text;
    try {
      text = fs.readFileSync(path.join(base, name), "utf8");
    } catch {
      throw new search.IndexError("missing", name);
    }
    let shard = null;
    const context = vm.createContext({ leidraadShard: (id, payload) => { shard = { name: id, payload }; } });
    try {
      vm.runInContext(text, context, { filename: name });
    } catch {
      throw new search.IndexError("damaged", name);
    }
    if (shard === null) { throw new search.IndexError("damaged", name); }
    return shard;
  };
}

module.exports = { search, diskLoader };
