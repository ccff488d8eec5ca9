// npm run -s strengths -- FILE.csv [--prior newman|gaussian:VAR|none] [--no-errors]: how strong plans are that people valued in
// pairs (`winner,loser[,count]`), as JSON.
import type { Prior } from "#app/modules/counting/core/bradley-terry.ts";
import { readComparisons } from "#app/modules/counting/core/comparisons-file.ts";
import { estimateStrengths, type PlanStrength } from "#app/modules/counting/core/strengths.ts";
import { commandTexts, comparisonErrorInWords, strengthsTexts } from "#app/modules/waardering/election-errors.nl.ts";
import { answering, parseWords, readText, Wrong } from "./answering.ts";

const flags = {
  prior: { type: "string", default: "newman" },
  "no-errors": { type: "boolean", default: false },
} as const;

function readPrior(text: string): Prior {
  if (text === "newman" || text === "none") return { kind: text };
  const variance = Number(/^gaussian:(\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/.exec(text)?.[1] ?? NaN);
  if (variance > 0 && variance < Infinity) return { kind: "gaussian", variance };
  throw new Wrong(commandTexts.unknown("prior", text, ["newman", "gaussian:VARIANTIE", "none"]));
}

function itemOf({ planId: id, strength, standardError, rank, group }: PlanStrength) {
  return standardError === null ? { id, strength, rank } : { id, strength, standardError, rank, group };
}

answering(() => {
  const { values, positionals } = parseWords(process.argv.slice(2), flags);
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new Wrong(strengthsTexts.usage);
  const prior = readPrior(values.prior);
  const read = readComparisons(readText(file));
  if (read.kind === "malformed") throw new Wrong(read.errors.map(comparisonErrorInWords).join("\n"));
  const strengths = estimateStrengths(read.ids, read.counts, { prior, errors: !values["no-errors"] });
  if (strengths.kind === "no_maximum") throw new Wrong(strengthsTexts.noMaximum);
  const { plans, iterations, gradient } = strengths;
  console.log(JSON.stringify({ items: plans.map(itemOf), iterations, gradient }));
});
