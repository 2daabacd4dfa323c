// Seconds of processor time that the npm port of ftfy takes for each text: node ftfy-peer.mjs MODULE LEAST FILE...
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [module, least, ...files] = process.argv.slice(2);
const { fix_text } = await import(pathToFileURL(module));
const encodingOnly = {
  unescape_html: false, remove_terminal_escapes: false, fix_latin_ligatures: false, fix_character_width: false,
  uncurl_quotes: false, fix_line_breaks: false, fix_surrogates: false, remove_control_chars: false, normalization: null,
};
const seconds = () => { const used = process.cpuUsage(); return (used.user + used.system) / 1e6; };
const repeat = (text) => {
  const start = seconds();
  let runs = 0;
  do { fix_text(text, encodingOnly); runs++; } while (seconds() - start < least);
  return (seconds() - start) / runs;
};
for (const file of files) {
  const text = readFileSync(file, "utf8");
  repeat(text);
  console.log(repeat(text));
}
