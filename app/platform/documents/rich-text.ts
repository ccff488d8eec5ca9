import { cleanText } from "./clean-text.ts";
import type { RichText, Run } from "./model.ts";

/** The runs of a text, cleaned, without empty ones and without links that a reader should not follow from a paper. */
export function runsOf(text: RichText): Run[] {
  const runs = typeof text === "string" ? [{ text }] : text;
  return runs.map(cleanRun).filter((run) => run.text !== "");
}

function cleanRun({ href, ...run }: Run): Run {
  const followed = href !== undefined && /^(https?:\/\/|mailto:)\S+$/i.test(href) ? cleanText(href) : undefined;
  return { ...run, text: cleanText(run.text), ...(followed !== undefined && { href: followed }) };
}
