/** Kinds of records that have an end. */
export type RecordType =
  | "session"
  | "invitation"
  | "mail"
  | "rate_limit"
  | "people_event"
  | "resident_event"
  | "draft"
  | "draft_sheet"
  | "author_name"
  | "withdrawn_text"
  | "removed_text"
  | "receipt"
  | "register"
  | "paper_ballot"
  | "retired_person";

export interface Retention {
  /** Days after the moment named in `from`. */
  readonly days: number;
  readonly from: string;
  /** Where the number is from. */
  readonly source: string;
}

/**
 * How long each kind of record is kept (AVG art. 5.1.e: no longer than needed). The one table: the job of the night carries it
 * out, the page of the griffie and the privacy page read it. The key of a round has a rule of its own: rounds/core/four-eyes.ts.
 */
export const retention: Readonly<Record<RecordType, Retention>> = {
  session: { days: 0, from: "its end", source: "own choice: it signs nobody in any more" },
  invitation: { days: 7, from: "its end", source: "own choice: an administrator sees who did not answer" },
  mail: {
    days: 30,
    from: "sending, or the last attempt",
    source: "own choice: long enough to look up what went wrong",
  },
  rate_limit: { days: 0, from: "its end", source: "own choice: it counts no more" },
  people_event: { days: 730, from: "the event", source: "own choice, after BIO2 8.15: two audit years" },
  resident_event: { days: 365, from: "the event", source: "own choice: the act stays, who did it goes" },
  draft: {
    days: 90,
    from: "the end of handing in; of an account that was removed at once",
    source: "own choice: nobody can hand it in any more",
  },
  draft_sheet: {
    days: 0,
    from: "adopting an award of the round, or the end of its advice phase",
    source: "own choice: nobody can hand it in any more",
  },
  author_name: {
    days: 0,
    from: "the removal of the account",
    source: "AVG art. 17: the plan and its versions stay, the name that its author chose goes from them",
  },
  withdrawn_text: { days: 365, from: "withdrawing", source: "own choice: the fact stays, the text goes" },
  removed_text: { days: 42, from: "removing", source: "Awb 6:7: six weeks to object; the fact stays, the text goes" },
  receipt: {
    days: 2555,
    from: "sending it in",
    source: "AWR art. 52: seven years; what the municipality paid itself is in its own books",
  },
  register: {
    days: 0,
    from: "the destruction of the key of its round, or the last day of a round that never opened",
    source: "own choice, after Awb 6:7 for the key: without the key an entry stands for no choice any more",
  },
  paper_ballot: {
    days: 0,
    from: "the destruction of the key of its round",
    source: "own choice, after Awb 6:7 for the key: nobody can enter it again; how many there were stays in the report",
  },
  retired_person: {
    days: 0,
    from: "the end of the valuing in every round that was open when the account was removed",
    source: "own choice: so long coming back could be a second voice",
  },
};

/** Where what people wrote about a plan stands. */
const textsOfPlan = [
  ...[
    "Plan",
    "PlanLine",
    "PlanGoal",
    "PlanSupporter",
    "PlanVersion",
    "PlanReport",
    "PlanNote",
    "Milestone",
    "PlanFile",
    "MergeAnswer",
  ],
];

/** The tables that each kind takes something out of; what hangs on a row goes with it. */
export const tablesOf: Readonly<Record<RecordType, readonly string[]>> = {
  session: ["Session"],
  invitation: ["Invitation"],
  mail: ["OutboxMail"],
  rate_limit: ["RateLimit"],
  people_event: ["AuditEvent"],
  resident_event: ["AuditEvent"],
  draft: ["Plan", "PlanLine", "PlanSupporter", "PlanVersion", "PlanWijk"],
  draft_sheet: ["DraftSheet"],
  author_name: ["PlanVersion"],
  withdrawn_text: textsOfPlan,
  removed_text: [...textsOfPlan, "Resolution", "CouncilProposal"],
  receipt: ["PlanFile"],
  register: ["RegisterEntry", "Stemcode", "RegisteredAccount"],
  paper_ballot: ["PaperBallot"],
  retired_person: ["RetiredPerson"],
};

const publicRecord = "holds no personal data but that of office accounts; part of the public account of a round";
const counted = "the result is counted from it again; without the key of the round it stands for nobody";
const ownUntilRemoved = "goes with the account, which its owner or an administrator ends";

/** The tables that nothing is taken out of after some time, each with the reason. */
export const keptTables: Readonly<Record<string, string>> = {
  Wijk: "holds no personal data",
  TeamContact: "holds addresses of functions and of office accounts, which an administrator ends",
  Account:
    "a resident removes it at any time, and the right to value depends on it; who made office decisions stays known",
  RoleGrant: ownUntilRemoved,
  RoleName: "holds no personal data",
  Totp: ownUntilRemoved,
  Passkey: ownUntilRemoved,
  RecoveryCode: ownUntilRemoved,
  Round: "holds no personal data",
  RoundPhase: "holds no personal data",
  RulesVersion: "holds no personal data",
  RuleChange: publicRecord,
  RoundProposal: publicRecord,
  RoundVerdict: publicRecord,
  Destruction: "proves that something was destroyed; names nobody whose it was",
  Participation: counted,
  Rating: counted,
  IssuedPair: counted,
  Comparison: counted,
  Screening: publicRecord,
  Condition: publicRecord,
  PrincipleCheck: publicRecord,
  Estimate: publicRecord,
  Impact: publicRecord,
  Escalation: publicRecord,
  AheadOfRaad: publicRecord,
  MergeProposal: publicRecord,
  Advice: publicRecord,
  PartnerAdvice: publicRecord,
  PlanAccount: publicRecord,
  PlanGrant: "part of the public account of the money; names no resident",
  PlanAdvance: "part of the account of the money; names no resident",
  PlanPayment: "holds no personal data; the number of a payment in the books of the municipality",
  PlanSettlement: publicRecord,
  Removal: "keeps that a text was removed, why and by whom, not the text",
  Score: publicRecord,
  ScoreSheet: publicRecord,
  Conflict: publicRecord,
  Attendance: publicRecord,
  Meeting: "holds no personal data",
  CouncilMeeting: "holds no personal data",
  Discussion: "holds no personal data",
  Minutes: publicRecord,
  Fund: "holds no personal data",
  Pot: "holds no personal data",
  YearFigures: "holds no personal data",
  Indicator: "holds no personal data",
  Measurement: "holds no personal data but that of office accounts",
  ProgrammeBudget: "holds no personal data",
  PotItem: "part of the public account of the money; names no resident",
  PotBooking: "holds no personal data but that of office accounts; part of the public account of the money",
  Allocation: publicRecord,
  AwardLine: publicRecord,
  Lot: publicRecord,
  Decision: publicRecord,
  Instrument: "names fracties and no people; part of the public account of a round",
  InstrumentVersion: "names fracties and no people but office accounts; part of the public account of a round",
  Priority: publicRecord,
};

export const recordTypes = Object.keys(retention) as readonly RecordType[];
