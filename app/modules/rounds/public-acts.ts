import { longDate } from "./core/dates.ts";
import type { PublicAct } from "./core/four-eyes.ts";
import { roundTexts } from "./texts.nl.ts";

const texts = roundTexts.fourEyes;

/** What two people decided, in a sentence for everybody. */
export function publicSentence({ kind, ofOne, reason, on }: PublicAct): string {
  const said = kind === "invalidate" && !ofOne ? "invalidate_all" : kind;
  return texts.public[said](longDate(on)) + texts.because(reason);
}
