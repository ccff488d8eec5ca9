import "./support/shared.ts";
import { awardRefusals, meetingRefusals, scoreRefusals } from "./refusals/fonds.ts";
import { careRefusals, mergeRefusals, screeningRefusals } from "./refusals/office.ts";
import { accountRefusals, officerRefusals, registerRefusals, signInRefusals, wijkRefusals } from "./refusals/people.ts";
import { authorRefusals, contentRefusals, otherPlanRefusals } from "./refusals/plans.ts";
import { decisionRefusals, resolutionRefusals } from "./refusals/raad.ts";
import { testRefusals } from "./refusals/refusal.ts";
import {
  calendarRefusals,
  changeRefusals,
  lotRefusals,
  openingRefusals,
  roundRefusals,
  ruleRefusals,
  twoPeopleRefusals,
} from "./refusals/rounds.ts";
import { pairRefusals, rateRefusals } from "./refusals/waardering.ts";

testRefusals("Refused: signing in", signInRefusals);
testRefusals("Refused: making an account", registerRefusals);
testRefusals("Refused: accounts and roles", accountRefusals);
testRefusals("Refused: accounts of the office", officerRefusals);
testRefusals("Refused: wijken", wijkRefusals);
testRefusals("Refused: making a round", roundRefusals);
testRefusals("Refused: a calendar", calendarRefusals);
testRefusals("Refused: rules", ruleRefusals);
testRefusals("Refused: opening a round", openingRefusals);
testRefusals("Refused: what takes two people", twoPeopleRefusals);
testRefusals("Refused: changing an open round", changeRefusals);
testRefusals("Refused: the words of a plan", contentRefusals);
testRefusals("Refused: the acts of an author", authorRefusals);
testRefusals("Refused: reporting, and entering for a resident", otherPlanRefusals);
testRefusals("Refused: screening", screeningRefusals);
testRefusals("Refused: merging", mergeRefusals);
testRefusals("Refused: removing, reports and accounts", careRefusals);
testRefusals("Refused: rating", rateRefusals);
testRefusals("Refused: comparing", pairRefusals);
testRefusals("Refused: scoring for the fund", scoreRefusals);
testRefusals("Refused: the meeting of the board", meetingRefusals);
testRefusals("Refused: dividing the fund", awardRefusals);
testRefusals("Refused: drawing lots", lotRefusals);
testRefusals("Refused: the decision of the raad", decisionRefusals);
testRefusals("Refused: the text of the raadsbesluit", resolutionRefusals);
