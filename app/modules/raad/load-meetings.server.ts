import { fromUtc } from "#app/modules/rounds/core/dates.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { db } from "#app/platform/db.server.ts";
import type { ProposalTexts } from "./core/council-proposal.ts";
import type { Decision } from "./core/decision.ts";
import type { MeetingPapers } from "./core/facts.ts";
import type { AdoptedPaper, ResolutionStage } from "./core/resolution.ts";
import { decisionsIn, type DecisionRow } from "./last-decisions.server.ts";

/** What a round of interim plans keeps per meeting of the raad; null of other rounds, which come before it once. */
export async function loadMeetings(
  { id: roundId, kind }: Round,
  toDecision: (row: DecisionRow) => Decision,
): Promise<MeetingPapers | null> {
  if (kind !== "interim_plans") return null;
  const [decisions, texts, proposals] = await Promise.all([
    decisionsIn(db, roundId),
    db.resolution.findMany({ where: { roundId }, orderBy: { version: "asc" } }),
    db.councilProposal.findMany({ where: { roundId, adoptedOn: { not: null } }, orderBy: { version: "asc" } }),
  ]);
  return {
    decisions: decisions.map((row) => ({ planId: row.planId, decision: toDecision(row) })),
    texts: texts.map(({ stage, text, meetingOn, version, document }) => ({
      // A constraint of the table lets no other stage in.
      stage: stage as ResolutionStage,
      ...{ text, version, meetingOn: meetingOn && fromUtc(meetingOn) },
      // Written by edit-resolution.server.ts from its own type only.
      paper: document as AdoptedPaper | null,
    })),
    proposals: proposals.flatMap(({ texts: written, version, adoptedOn, document }) =>
      adoptedOn
        ? [
            {
              // Written by store-proposal.server.ts from its own types only.
              texts: written as ProposalTexts,
              ...{ version, adoptedOn: fromUtc(adoptedOn), doc: (document as { doc: unknown }).doc },
            },
          ]
        : [],
    ),
  };
}
