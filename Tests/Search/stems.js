"use strict";
/* Holds the stemmers against a file of language, word and stem. */
const fs = require("node:fs");
const { search } = require("./load.js");

const lines = fs.readFileSync(process.argv[2], "utf8").split("\n").filter((line) => line !== "");
const wrong = lines.filter((line) => {
  const [language, word, stem] = line.split("\t");
  return (language === "nl" ? search.stemDutch(word) : search.stemEnglish(word)) !== stem;
});
for (const line of wrong.slice(0, 20)) { process.stderr.write(`${line}\n`); }
process.stdout.write(`${lines.length} words, ${wrong.length} differences\n`);
