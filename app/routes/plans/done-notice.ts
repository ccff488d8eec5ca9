import { doneMessage } from "#app/done.ts";
import { planTexts } from "#app/modules/plans/texts.nl.ts";

/** What just happened, from the code that a redirect put in the address; nothing for a code that does not exist. */
export function doneNotice(url: URL): string | null {
  return doneMessage(planTexts.done, url) ?? null;
}
