import { redirect } from "@remix-run/node";
import { formOf, writing } from "#app/http.server.ts";
import { DraftForm } from "#app/modules/fonds/forms.ts";
import { keepDraft } from "#app/modules/fonds/keep-draft.server.ts";
import { fondsSentences, fondsTexts } from "#app/modules/fonds/texts.nl.ts";
import { isRefused } from "#app/modules/people/core/refusal.ts";
import { sentenceFor } from "#app/modules/people/texts.nl.ts";
import { localTime } from "#app/modules/rounds/core/dates.ts";

export const loader = () => redirect("/werk");

/** What public/score-sheet.js sends at each mark. It says in a sentence what became of it, for the bar of the sheet. */
export const action = writing(async (sending) => {
  const read = formOf(sending, DraftForm);
  if ("problem" in read) return Response.json({ said: fondsTexts.sheet.draft.wrong }, { status: 400 });
  const kept = await keepDraft(sending.actor, sending.param("roundSlug"), sending.number("number"), read.input);
  if (isRefused(kept)) return Response.json({ said: sentenceFor(fondsSentences, kept) }, { status: 409 });
  return Response.json({ said: fondsTexts.sheet.draft.savedAt(localTime(kept.savedAt)) });
});
