/** Kinds of records that have an end. */
export type RecordType =
  | "session"
  | "invitation"
  | "mail"
  | "rate_limit"
  | "people_event"
  | "resident_event"
  | "draft"
  | "withdrawn_text"
  | "removed_text";

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
  draft: { days: 90, from: "the end of handing in", source: "own choice: nobody can hand it in any more" },
  withdrawn_text: { days: 365, from: "withdrawing", source: "own choice: the fact stays, the text goes" },
  removed_text: { days: 42, from: "removing", source: "Awb 6:7: six weeks to object; the fact stays, the text goes" },
};

export const recordTypes = Object.keys(retention) as readonly RecordType[];
