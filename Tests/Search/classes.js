"use strict";
/* Holds tokens and classes against the golden lines, with the word lists of an index. */
const fs = require("node:fs");
const { search, diskLoader } = require("./load.js");

async function main(index, golden) {
  const { analyzer } = await search.open(diskLoader(index));
  const lines = fs.readFileSync(golden, "utf8").split("\n").filter((line) => line !== "");
  let wrong = 0;
  for (const line of lines) {
    const tab = line.indexOf("\t");
    const text = line.slice(0, tab).replaceAll("\\n", "\n").replaceAll("\\t", "\t");
    const classes = search.tokenize(text).map((token) => `${token.word}=${analyzer.classKey(token.word)}`).join(" ");
    if (classes !== line.slice(tab + 1)) {
      wrong += 1;
      process.stderr.write(`${line}\n${classes}\n`);
    }
  }
  process.stdout.write(`${lines.length} lines, ${wrong} differences\n`);
}

main(process.argv[2], process.argv[3]);
