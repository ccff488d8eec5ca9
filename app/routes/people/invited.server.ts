import { invitedWith } from "#app/modules/people/invitations.server.ts";
import { invitationSentences } from "#app/modules/people/texts.nl.ts";

/** Whose e-mail address a link was mailed to; a link that was used, replaced or is too old is gone (410). */
export async function mustBeInvited(token: string): Promise<{ email: string }> {
  const invited = await invitedWith(token);
  if (!invited) throw new Response(invitationSentences.invitation_over, { status: 410 });
  return invited;
}
