import { doneMessage } from "#app/done.ts";
import { answer, type Sending } from "#app/http.server.ts";
import { acts } from "#app/modules/people/core/acts.ts";
import { accountIdOf, type Actor } from "#app/modules/people/core/actor.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import { roleNames, sentenceFor } from "#app/modules/people/texts.nl.ts";
import { longDate } from "#app/modules/rounds/core/dates.ts";
import { actOf, isOneTold, needsReason, type ProposalKind } from "#app/modules/rounds/core/four-eyes.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { usesRegister } from "#app/modules/rounds/core/rules.ts";
import { decideAct } from "#app/modules/rounds/decide-act.server.ts";
import { DecideActForm, ProposeActForm } from "#app/modules/rounds/forms.ts";
import { proposeAct } from "#app/modules/rounds/propose-act.server.ts";
import {
  hasColleague,
  refusedProposals,
  waitingProposals,
  type RefusedProposal,
  type WaitingProposal,
} from "#app/modules/rounds/queries.server.ts";
import { roundSentences, roundTexts } from "#app/modules/rounds/texts.nl.ts";
import type { FourEyesView } from "#app/modules/rounds/ui/four-eyes.tsx";
import { keyDue, whyNotNow } from "#app/modules/rounds/why-not-now.server.ts";
import { countPaper } from "#app/modules/waardering/queries.server.ts";
import { proposeInvalidation } from "#app/modules/waardering/propose-invalidation.server.ts";

const texts = roundTexts.fourEyes;

/** What takes two people in a round, as somebody who may be one of them sees it; nothing for who may not. */
export async function fourEyesViews(
  actor: Actor,
  round: Round,
  kinds: readonly ProposalKind[],
): Promise<FourEyesView[]> {
  const own = kinds.filter((kind) => whyNot(actor, actOf[kind], round.standing) === null);
  const [waiting, refused, paper, due] = await Promise.all([
    waitingProposals(round.id),
    refusedProposals(round.id),
    countPaper(round.id),
    keyDue(round),
  ]);
  const warnings: Partial<Record<ProposalKind, string>> = {
    ...(paper.waiting + paper.blocked > 0 ? { release: texts.paperWaits(paper) } : {}),
    ...(due ? { destroy_key: due > round.today ? texts.keyGoes(longDate(due)) : texts.keyGoesAtOnce } : {}),
  };
  return Promise.all(
    own.map(async (kind) => {
      const no = await whyNotNow(round, { kind, on: round.today, leftOut: null });
      const found = waiting.find((one) => one.kind === kind);
      const last = refused.find((one) => one.kind === kind);
      return {
        kind,
        waiting: found ? inWords(found, actor) : null,
        refused: last ? refusalInWords(last) : null,
        why: no && sentenceFor(roundSentences, no),
        alone: (await hasColleague(kind, accountIdOf(actor) ?? 0)) ? null : rolesOf(kind),
        asksReason: needsReason[kind],
        warning: warnings[kind] ?? null,
        asksWho: isOneTold(round) ? null : usesRegister(round.rules) ? ("number" as const) : ("email" as const),
      };
    }),
  );
}

function inWords({ id, kind, by, on, reason, ofOne, proposedById }: WaitingProposal, actor: Actor) {
  return {
    id,
    own: proposedById === accountIdOf(actor),
    by: texts.by(by ?? texts.gone, longDate(on)),
    about: kind === "invalidate" ? (ofOne ? texts.ofOne : texts.ofAll) : null,
    reason,
  };
}

const refusalInWords = ({ by, on, refusedOn, why }: RefusedProposal): readonly string[] => [
  texts.by(by ?? texts.gone, longDate(on)),
  texts.refusedOn(longDate(refusedOn), why),
];

const rolesOf = (kind: ProposalKind): string =>
  acts[actOf[kind]].by.map((party) => (roleNames as Readonly<Record<string, string>>)[party] ?? party).join(", ");

/** The action of a page with such forms; back on the same page it says what happened. */
export function proposeOrDecide(sending: Sending, there: string) {
  const { actor, form } = sending;
  const slug = sending.param("roundSlug");
  if (form.get("intent") === "decide")
    return answer(sending, DecideActForm, (input) => decideAct(actor, slug, input), {
      sentences: roundSentences,
      done: ({ verdict }) => `${there}?gedaan=${verdict}`,
    });
  return answer(
    sending,
    ProposeActForm,
    ({ kind, reason, whose, who }) =>
      kind === "invalidate"
        ? proposeInvalidation(actor, slug, { who: whose === "one" ? who : null, reason })
        : proposeAct(actor, slug, { kind, reason }),
    { sentences: roundSentences, done: () => `${there}?gedaan=voorgesteld` },
  );
}

const done: Readonly<Record<string, string>> = texts.done;
export const doneText = (url: URL): string | undefined => doneMessage(done, url);
