// npm run -s administrator -- E-MAIL "NAAM": makes an administrator and prints the link with which that person chooses a password.
import { beginAdministration } from "#app/modules/people/begin-administration.server.ts";
import { isRefused } from "#app/modules/people/core/refusal.ts";
import { BeginForm } from "#app/modules/people/forms.ts";
import { addOfficerSentences, beginTexts } from "#app/modules/people/texts.nl.ts";
import { runCommand } from "./command.ts";

/** Answers what is wrong, one sentence per error; none when the account was made. */
async function begin([email, displayName, ...rest]: readonly string[]): Promise<readonly string[]> {
  if (!email || !displayName || rest.length > 0) return [beginTexts.usage];
  const read = BeginForm.safeParse({ email, displayName });
  if (!read.success) return read.error.issues.map(({ message }) => message);
  const result = await beginAdministration(read.data);
  if (isRefused(result)) return [addOfficerSentences[result.refused]];
  console.error(beginTexts.made(read.data.displayName));
  if (result.link.startsWith("/")) console.error(beginTexts.addressFirst);
  console.log(result.link);
  return [];
}

await runCommand(begin);
