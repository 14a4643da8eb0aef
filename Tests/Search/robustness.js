"use strict";
/* Odd input, damaged indexes and excerpts, on the index of the small sample site. */
const assert = require("node:assert");
const fs = require("node:fs");
const path = require("node:path");
const { search, diskLoader } = require("./load.js");

const odd = ["", " ", "\"", "<img src=x onerror=alert(1)>", "__proto__", "constructor", "toString", "\ud800", "a\udc00b", "\u202etsm",
  "((((a*)*)*)*)*$", "a".repeat(10000), "gezin ".repeat(2000), "\u0000", "=mst", "\ud83d\udc6a", "{query}"];

async function failure(load, query) {
  try {
    const engine = await search.open(load);
    const answer = await engine.search(query);
    await engine.excerpts(answer);
    return "none";
  } catch (error) {
    return error.kind;
  }
}

async function main(index) {
  const load = diskLoader(index);
  const engine = await search.open(load);
  for (const query of odd) {
    const answer = await engine.search(query, { withFacets: true, types: ["__proto__"], facets: { ["__proto__"]: ["x"] } });
    await engine.excerpts(answer);
    assert.ok(Array.isArray(answer.results));
  }

  const answer = await engine.search("veiligheden");
  const excerpts = await engine.excerpts(answer);
  const excerpt = excerpts[answer.results.findIndex((result) => result.url === "elementen/veiligheid.html")];
  assert.ok(excerpt.some((part) => part.isMarked && part.text === "veiligheid"));
  assert.ok(excerpt.map((part) => part.text).join("").includes("<b>veiligheid</b>"));
  assert.ok(excerpt.every((part) => !part.isMarked || !/[<>]/.test(part.text)));

  const facets = await engine.search("mst", { withFacets: true });
  assert.deepStrictEqual(facets.facets[0].values.map((one) => one.value), ["thuishulp", "veiligheid"]);
  assert.deepStrictEqual((await engine.search("mst", { facets: { group: ["veiligheid"] } })).results.length, 1);

  assert.strictEqual(await failure(async (name) => { throw new search.IndexError("missing", name); }, "mst"), "missing");
  assert.strictEqual(await failure((name) => name === "root.js" ? load(name) : Promise.reject(new search.IndexError("missing", name)),
    "mst"), "missing");
  assert.strictEqual(await failure(async (name) => {
    const shard = await load(name);
    return name === "root.js" ? shard : { name: "aaaaaaa", payload: shard.payload };
  }, "mst"), "otherBuild");
  assert.strictEqual(await failure(async (name) => {
    const shard = await load(name);
    return { name: shard.name, payload: shard.payload.slice(0, -30) };
  }, "mst"), "damaged");
  const text = fs.readFileSync(path.join(index, "root.js"), "utf8");
  const cut = fs.mkdtempSync(path.join(index, "cut-"));
  fs.writeFileSync(path.join(cut, "root.js"), text.slice(0, text.length - 20));
  assert.strictEqual(await failure(diskLoader(cut), "mst"), "damaged");
  process.stdout.write("all fine\n");
}

main(process.argv[2]).catch((error) => {
  process.stderr.write(`${error.stack || error}\n`);
  process.exit(1);
});
