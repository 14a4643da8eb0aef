"use strict";
/* Answers the queries of a file, one a line, from an index: address and points of the best, ten unless told, tabs between them; as while
 * they are typed, or with "whole" as on the results page. */
const fs = require("node:fs");
const { search, diskLoader } = require("./load.js");

async function main(index, queries, limit, kind) {
  const engine = await search.open(diskLoader(index));
  const lines = [];
  for (const query of fs.readFileSync(queries, "utf8").split("\n")) {
    const answer = await engine.search(query, { limit: Number(limit || 10), isTyping: kind !== "whole" });
    lines.push(answer.results.map((result) => `${result.url} ${result.score}`).join("\t"));
  }
  process.stdout.write(lines.join("\n") + "\n");
}

main(process.argv[2], process.argv[3], process.argv[4], process.argv[5]).catch((error) => {
  process.stderr.write(`${error.stack || error}\n`);
  process.exit(1);
});
