import { longDate } from "#app/modules/rounds/core/dates.ts";
import type { Instrument, InstrumentOutcome } from "./core/instrument.ts";
import type { Votes } from "./core/votes.ts";
import { instrumentText, votesText } from "./render/words.ts";
import { instrumentOutcomeNames, instrumentTexts } from "./texts.nl.ts";

/** An amendement or motie in words, for a page. */
export interface InstrumentView {
  readonly id: number;
  /** Of its page. */
  readonly number: number;
  /** "Amendement A1" */
  readonly name: string;
  readonly title: string;
  readonly text: string | null;
  readonly reason: string | null;
  /** Of fracties: "Fractie A, Fractie B" */
  readonly proposers: string;
  readonly plans: readonly number[];
  readonly outcome: InstrumentOutcome;
  readonly votes: Votes | null;
  /** The same in one line. */
  readonly voted: string | null;
  readonly on: string | null;
}

export function instrumentView(instrument: Instrument): InstrumentView {
  const { id, number, title, text, reason, proposers, plans, outcome, votes, decidedOn } = instrument;
  return {
    ...{ id, number, title, text, reason, plans, outcome, votes },
    name: instrumentText(instrument),
    proposers: proposers.join(", "),
    voted: votes && votesText({ votes }),
    on: decidedOn && longDate(decidedOn),
  };
}

/** What was recorded once, in one line. */
export function earlierInWords({ version, title, outcome, votes, plans }: Instrument): string {
  const about = plans.length > 0 ? ` ${instrumentTexts.about(plans)}.` : "";
  const voted = votes ? ` ${votesText({ votes })}.` : "";
  return `${instrumentTexts.version(version)} ${title}. ${instrumentOutcomeNames[outcome]}.${voted}${about}`;
}
