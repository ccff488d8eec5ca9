import { budgetAmendment } from "../core/budget-amendment.ts";
import { makeDossier, type Dossier } from "../core/dossier.ts";
import { atMeeting, meetingsOf } from "../core/meetings.ts";
import { meetingName } from "../texts.nl.ts";
import { accountPaper, accountSheet, isAccountedFor } from "./account.ts";
import { annexPaper } from "./annex.ts";
import { amendmentSheets } from "./budget-amendment.ts";
import { criterionSheet, levelSheet } from "./criteria.ts";
import { awardPaper, letterPaper } from "./fund.ts";
import { instrumentSheet } from "./instruments.ts";
import { settlementPapers } from "./letters.ts";
import type { Paper } from "./paper.ts";
import { proposalPaper } from "./proposal.ts";
import { resolutionPaper } from "./resolution.ts";
import { awardSheet, decisionSheet, groupSheet, leftSheet, lineSheet, planSheet, type Filling } from "./tables.ts";
import { voteSheet } from "./vote.ts";

/** Which papers a round has, before and after the decision, and when plans are accounted for. */
export function papersOf(dossier: Dossier): Paper[] {
  const papers = dossier.meetings ? meetingPapers(dossier) : decidingPapers(dossier);
  return [...papers, ...(isAccountedFor(dossier) ? [accountPaper(dossier)] : []), ...settlementPapers(dossier)];
}

/** Interim plans come before the raad in many meetings, and each has papers of its own, with its day in their names. */
function meetingPapers(dossier: Dossier): Paper[] {
  return meetingsOf(dossier).flatMap((day) => {
    const ofMeeting = makeDossier(atMeeting(dossier, day));
    if (ofMeeting.plans.length === 0 && ofMeeting.adoptedPaper === null) return [];
    return decidingPapers(ofMeeting).map(({ name, doc, ...more }) => ({
      ...more,
      name: day === null ? name : `${name}-${day}`,
      doc: more.asItIs ? doc : { ...doc, title: `${doc.title}, ${meetingName(day)}` },
    }));
  });
}

function decidingPapers(dossier: Dossier): Paper[] {
  const { kind } = dossier.round;
  // Of a fund and of buurtplannen a round often goes without one: the raad set them up before there was this product
  const proposal = kind === "citizens_budget" || dossier.proposal.adopted ? [proposalPaper(dossier)] : [];
  const resolutions = [
    ...proposal,
    // Nobody wrote one before a meeting of interim plans that was held: then there was none
    ...(kind === "interim_plans" && dossier.stage === "after" && !dossier.resolutions.draft
      ? []
      : [resolutionPaper(dossier, "draft")]),
    ...(dossier.resolutions.adopted || (kind !== "neighbourhood_fund" && dossier.stage === "after")
      ? [resolutionPaper(dossier, "adopted")]
      : []),
  ];
  if (kind === "citizens_budget" || kind === "interim_plans") return resolutions;
  if (kind === "neighbourhood_plans") return [annexPaper(dossier), ...resolutions];
  return [
    ...resolutions,
    ...(dossier.award ? [awardPaper(dossier)] : []),
    ...(dossier.stage === "after" ? [letterPaper(dossier)] : []),
  ];
}

/** The tables of a round; each is a sheet of the workbooks and a CSV. */
export function sheetsOf(dossier: Dossier): Filling[] {
  const { round, plans, instruments, lines, perProgramme, perCoverage, asked } = dossier;
  const fund = round.kind === "neighbourhood_fund";
  // Of a round with many meetings, what they adopted together: what is proposed for the next stands in its own papers
  const proposed = dossier.stage === "before" && dossier.meetings === null;
  const amendment = budgetAmendment(dossier, proposed ? "draft" : "adopted");
  return [
    ...(fund ? [criterionSheet(round.rules.criteria), levelSheet(round.rules.criteria)] : []),
    planSheet(dossier),
    ...(lines.length > 0 ? [lineSheet(lines)] : []),
    ...(fund && dossier.award ? [awardSheet(plans)] : []),
    ...(dossier.vote && dossier.vote.people > 0 ? [voteSheet(dossier.vote)] : []),
    ...(fund
      ? []
      : [
          groupSheet("Per programma", "Programma", perProgramme, asked),
          groupSheet("Per dekking", "Dekking", perCoverage, asked),
        ]),
    ...(amendment ? amendmentSheets(amendment, round.budgetYear) : []),
    decisionSheet(plans),
    ...(instruments.length > 0 ? [instrumentSheet(instruments)] : []),
    ...(isAccountedFor(dossier) ? [accountSheet(plans)] : []),
    leftSheet(dossier),
  ];
}
