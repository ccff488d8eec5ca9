import { accountOf, type Actor } from "#app/modules/people/core/actor.ts";
import { refused, type Refused } from "#app/modules/people/core/refusal.ts";
import { actInRound } from "#app/modules/rounds/act-in-round.server.ts";
import { addDays, type LocalDate } from "#app/modules/rounds/core/dates.ts";
import type { RaadReason } from "./core/reasons.ts";
import { proposedFrom, whyNotAdopt } from "./core/council-proposal.ts";
import { whyNotKnowing } from "./core/decision.ts";
import { makeDossier } from "./core/dossier.ts";
import { atMeeting, heldMeetings } from "./core/meetings.ts";
import { loadFacts } from "./load-facts.server.ts";
import { raadHasDecided } from "./queries.server.ts";
import { adoptedPaper } from "./render/proposal.ts";
import { storeProposal } from "./store-proposal.server.ts";

export interface Adoption {
  /** The day on which the college decided. */
  readonly adoptedOn: LocalDate;
  /** Of the text on the screen; null when the form says none. */
  readonly version: number | null;
}

/**
 * The college adopts the raadsvoorstel as it was written, with the numbers of this moment. From then on the paper stands: it goes to
 * the raad as it is, and another text is another version that says what it changes.
 */
export function adoptProposal(
  actor: Actor,
  slug: string,
  adoption: Adoption,
): Promise<{ version: number } | Refused<RaadReason>> {
  return actInRound<{ version: number } | Refused<RaadReason>>(
    actor,
    slug,
    "raad.adopt_proposal",
    async ({ tx, round, record }) => {
      const facts = await loadFacts(round);
      const dossier = makeDossier(atMeeting(facts, null));
      const { proposal } = dossier;
      // What was adopted up to the last meeting went to that one
      const [last] = heldMeetings(facts);
      const days = { from: last ? addDays(last, 1) : proposedFrom(round, proposal), today: round.today };
      const no =
        whyNotAdopt(adoption, { proposal, decided: await raadHasDecided(round, tx) }, days) ?? whyNotKnowing(round);
      if (no) return no;
      const { written } = proposal;
      if (!written) return refused("nothing_proposed");
      const { doc } = adoptedPaper(dossier, adoption.adoptedOn, written.version + 1);
      const adopted = { on: adoption.adoptedOn, doc };
      const version = await storeProposal(tx, round, { ...written, by: accountOf(actor), adopted });
      await record({ type: "raad.proposal_adopted", details: { version, on: adoption.adoptedOn } });
      return { version };
    },
  );
}
