import { doneMessage } from "#app/done.ts";
import { meetingTexts } from "#app/modules/fonds/meeting-texts.nl.ts";
import { fondsTexts } from "#app/modules/fonds/texts.nl.ts";

const messages: Readonly<Record<string, string>> = {
  bewaard: fondsTexts.sheet.stored,
  concept: fondsTexts.sheet.draft.kept,
  betrokken: fondsTexts.sheet.declared,
  "niet-betrokken": fondsTexts.sheet.takenBack,
  ...fondsTexts.studio.messages,
  ...meetingTexts.messages,
};

/** What just happened, from the code that a redirect put in the address; nothing for a code that does not exist. */
export function doneNotice(url: URL): string | null {
  return doneMessage(messages, url) ?? null;
}
