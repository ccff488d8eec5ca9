import { doneMessage } from "#app/done.ts";
import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, mustBeAllowed, reading, writing } from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { accountIdOf } from "#app/modules/people/core/actor.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import { sentenceFor } from "#app/modules/people/texts.nl.ts";
import { listWijken } from "#app/modules/people/queries.server.ts";
import { fixedNow } from "#app/modules/rounds/core/change.ts";
import { neededPhases, phaseOrder } from "#app/modules/rounds/core/phases.ts";
import { decideChange } from "#app/modules/rounds/decide-change.server.ts";
import { DecideChangeForm, proposeChangeForm } from "#app/modules/rounds/forms.ts";
import { lateWarning } from "#app/modules/rounds/late-warning.ts";
import { proposeChange } from "#app/modules/rounds/propose-change.server.ts";
import { waitingChange } from "#app/modules/rounds/queries.server.ts";
import { differenceTexts, ruleParts, type DifferenceText } from "#app/modules/rounds/rule-fields.ts";
import { formValues } from "#app/modules/rounds/stored-rules.ts";
import { roundSentences, roundTexts } from "#app/modules/rounds/texts.nl.ts";
import { CalendarFields, RoundForm, RulesFields } from "#app/modules/rounds/ui/rules-form.tsx";
import { DifferencesTable } from "#app/modules/rounds/ui/rules-page.tsx";
import { fieldReader, problemOf, type FieldReader } from "#app/platform/form.ts";
import { Actions, Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHead, Section, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { TextArea } from "#app/ui/text-field.tsx";
import { Heading, Paragraph } from "#app/ui/text.tsx";
import { findRound } from "./find-round.server.ts";

const texts = roundTexts.change;
const done: Readonly<Record<string, string>> = {
  voorgesteld: roundTexts.admin.proposed,
  goedgekeurd: roundTexts.admin.approved,
  afgewezen: roundTexts.admin.rejected,
  ingetrokken: roundTexts.admin.withdrawn,
};

const decided = { approve: "goedgekeurd", reject: "afgewezen", withdraw: "ingetrokken" } as const;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${texts.title(data?.title ?? "")} - Leve de buurt` },
];

export const handle = {
  variant: "staff",
  breadcrumb: () => [{ label: roundTexts.admin.title, href: "/beheer/rondes" }],
} satisfies PageHandle;

export const loader = reading(async ({ actor, url, param }) => {
  const round = await findRound(actor, param("roundSlug"));
  mustBeAllowed(whyNot(actor, "round.propose_change", round.standing), url);
  const change = await waitingChange(round.id);
  return {
    title: round.title,
    order: phaseOrder[round.kind],
    needed: neededPhases[round.kind],
    parts: ruleParts(round.kind),
    stored: formValues(round),
    criteria: round.rules.criteria.length,
    wijken: (await listWijken()).map(({ name }) => name),
    fixed: Object.fromEntries(fixedNow(round.standing).map((no) => [no.field ?? "", sentenceFor(roundSentences, no)])),
    late: lateWarning(round),
    done: doneMessage(done, url),
    waiting: change && {
      id: change.id,
      reason: change.reason,
      own: change.proposedById === accountIdOf(actor),
      late: lateWarning({ ...round, calendar: change.calendar }),
      differences: differenceTexts(round.kind, change.differences),
    },
  };
});

export const action = writing(async (sending) => {
  const { actor, form } = sending;
  const { slug, kind, rules } = await findRound(actor, sending.param("roundSlug"));
  const there = `/beheer/rondes/${slug}/wijzigen`;
  if (form.get("intent") === "decide")
    return answer(
      sending,
      DecideChangeForm,
      ({ why, ...input }) => decideChange(actor, slug, { ...input, reason: why }),
      { sentences: roundSentences, done: ({ verdict }) => `${there}?gedaan=${decided[verdict]}` },
    );
  return answer(sending, proposeChangeForm(kind, rules), (input) => proposeChange(actor, slug, input), {
    sentences: roundSentences,
    done: () => `${there}?gedaan=voorgesteld`,
  });
});

export default function ChangeRules() {
  const { title, stored, waiting, late, done: message, ...round } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  // Beside the form of a proposal stands that of the one that waits: what was sent of one is not for the other
  const decided = problemOf(problem, "decide");
  const proposed = decided ? undefined : problem;
  const field = fieldReader(proposed, stored);
  return (
    <>
      <PageHead title={texts.title(title)} lead={texts.lead}>
        <ErrorSummary errors={problem?.errors} />
        {message && !problem && (
          <Notice kind="ok" role="status">
            {message}
          </Notice>
        )}
        {late && !waiting && <Notice kind="warning">{late}</Notice>}
      </PageHead>
      {waiting && <Waiting change={waiting} field={fieldReader(decided, {})} />}
      {(!waiting || proposed) && (
        <RoundForm
          before={{ waarom: texts.why, fasen: roundTexts.configure.calendar }}
          parts={round.parts}
          hint={texts.proposeHint}
          actions={<Button variant="primary">{texts.propose}</Button>}
        >
          <Stack as="section" labelledBy="waarom">
            <Heading level={2} id="waarom">
              {texts.why}
            </Heading>
            <TextArea {...field("reason")} label={texts.reason} rows={3} />
          </Stack>
          <CalendarFields order={round.order} needed={round.needed} field={field} fixed={round.fixed} />
          <RulesFields {...round} field={field} />
        </RoundForm>
      )}
    </>
  );
}

interface WaitingProps {
  change: {
    id: number;
    reason: string;
    own: boolean;
    late: string | null;
    differences: readonly DifferenceText[];
  };
  /** Of the form to decide. */
  field: FieldReader;
}

function Waiting({ change, field }: WaitingProps) {
  const rejecting = field("why");
  const about = (
    <>
      <input type="hidden" name="intent" value="decide" />
      <input type="hidden" name="change" value={change.id} />
    </>
  );
  return (
    <Section tight labelledBy="wacht">
      <Heading level={2} looks={3} id="wacht">
        {texts.waiting}
      </Heading>
      <Paragraph>{change.reason}</Paragraph>
      {change.late && <Notice kind="warning">{change.late}</Notice>}
      <DifferencesTable differences={change.differences} />
      {change.own && <Notice kind="info">{texts.own}</Notice>}
      <form method="post">
        {about}
        <Actions>
          {change.own ? (
            <Button name="verdict" value="withdraw">
              {texts.withdraw}
            </Button>
          ) : (
            <Button variant="primary" name="verdict" value="approve">
              {texts.approve}
            </Button>
          )}
        </Actions>
      </form>
      {!change.own && (
        <Disclosure summary={texts.reject} open={rejecting.error !== undefined}>
          <form method="post" className="lb-stack">
            {about}
            <TextArea {...rejecting} label={texts.whyReject} hint={roundTexts.fourEyes.reasonHint} rows={3} />
            <Actions>
              <Button name="verdict" value="reject">
                {texts.reject}
              </Button>
            </Actions>
          </form>
        </Disclosure>
      )}
    </Section>
  );
}
