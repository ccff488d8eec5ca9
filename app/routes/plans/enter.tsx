import { randomUUID } from "node:crypto";
import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, mustBeAllowed, reading, writing } from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { acts } from "#app/modules/people/core/acts.ts";
import { whyNot, whyNotRole } from "#app/modules/people/core/may.ts";
import { sentenceFor } from "#app/modules/people/texts.nl.ts";
import { howItCame } from "#app/modules/plans/carry-plan.server.ts";
import { whyNotCarry } from "#app/modules/plans/core/carry-over.ts";
import { isOwn } from "#app/modules/plans/core/plan.ts";
import { isRemoved } from "#app/modules/plans/core/public-view.ts";
import { planValues } from "#app/modules/plans/plan-values.ts";
import { loadPlan } from "#app/modules/plans/queries.server.ts";
import type { Actor } from "#app/modules/people/core/actor.ts";
import { loadRound } from "#app/modules/rounds/load.server.ts";
import { enterPlan } from "#app/modules/plans/enter-plan.server.ts";
import { EntryForm, readCarried } from "#app/modules/plans/plan-form.ts";
import { channelNames, planSentences, planTexts } from "#app/modules/plans/texts.nl.ts";
import { isOn } from "#app/modules/plans/ui/line-fields.tsx";
import { PlanForm } from "#app/modules/plans/ui/plan-form.tsx";
import { fieldReader, type FieldReader } from "#app/platform/form.ts";
import { siteTexts } from "#app/site.nl.ts";
import { Button } from "#app/ui/button.tsx";
import { Checkbox, RadioGroup } from "#app/ui/choices.tsx";
import { PageHead, Section, Stack } from "#app/ui/layout.tsx";
import { EmptyState, Notice } from "#app/ui/notice.tsx";
import { HiddenField, TextField } from "#app/ui/text-field.tsx";
import { Heading } from "#app/ui/text.tsx";
import { findRound } from "../rounds/find-round.server.ts";
import { intentOf, planRound, submissionEnds, withMoreRows } from "./plan-round.server.ts";

const texts = planTexts.enter;

export const meta: MetaFunction = () => [{ title: `${texts.title} - Leve de buurt` }];

export const handle = {
  variant: "staff",
  breadcrumb: () => [siteTexts.work],
} satisfies PageHandle;

export const loader = reading(async ({ actor, url, param }) => {
  const round = await findRound(actor, param("roundSlug"));
  mustBeAllowed(whyNotRole(actor, acts["plan.enter_for_resident"]), url);
  const no = whyNot(actor, "plan.enter_for_resident", round.standing);
  return {
    title: round.title,
    round: planRound(round),
    key: randomUUID(),
    until: submissionEnds(round),
    carried: await carriedValues(actor, round.kind === "neighbourhood_plans", url.searchParams.get("van") ?? ""),
    no: no && sentenceFor(planSentences, no),
  };
});

/** The plan of another round that the address names, as the form holds it; who supported it there does so there only. */
async function carriedValues(actor: Actor, ofLines: boolean, address: string) {
  const from = readCarried(address);
  const before = from && (await loadRound(from.round));
  const plan = before && (await loadPlan(before.id, from.number));
  if (!plan || !isOwn(plan, actor) || isRemoved(plan) || whyNotCarry(await howItCame(plan), before.standing))
    return null;
  const { version: _version, ...values } = planValues({ ...plan, supporters: [], ...(ofLines ? {} : { lines: [] }) });
  return { from: address, name: planTexts.carry.where(plan.number, before.title), values };
}

export const action = writing(async (sending) => {
  const slug = sending.param("roundSlug");
  if (intentOf(sending).startsWith("more_")) return withMoreRows(sending);
  return answer(sending, EntryForm, (input) => enterPlan(sending.actor, slug, input), {
    sentences: planSentences,
    done: ({ number }) => `/rondes/${slug}/plannen/${number}?gedaan=ingevoerd`,
  });
});

export default function EnterPlan() {
  const { title, round, key, until, carried, no } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <>
      <PageHead eyebrow={title} title={texts.title} lead={texts.lead}>
        {until && (
          <p>
            <strong>{planTexts.form.until(until)}</strong>
          </p>
        )}
      </PageHead>
      <Section tight>
        {no && !problem ? (
          <EmptyState title={planTexts.form.closed}>{no}</EmptyState>
        ) : (
          <PlanForm
            round={round}
            problem={problem}
            stored={carried?.values}
            usual="enter"
            before={
              <>
                <HiddenField name="key" value={key} />
                {carried && <HiddenField name="from" value={carried.from} />}
                <EntryFields field={fieldReader(problem, {})} carried={carried?.name ?? null} />
              </>
            }
          >
            <Button variant="primary" name="intent" value="enter">
              {texts.submit}
            </Button>
          </PlanForm>
        )}
      </Section>
    </>
  );
}

function EntryFields({ field, carried }: { field: FieldReader; carried: string | null }) {
  const [eligible, consent] = [field("eligible"), field("consent")];
  return (
    <Stack>
      <Heading level={2} looks={3}>
        {texts.how}
      </Heading>
      <RadioGroup
        {...field("channel")}
        label={texts.channel}
        looks="segment"
        options={(["paper", "phone"] as const).map((value) => ({ value, label: channelNames[value] }))}
      />
      {carried && (
        <>
          <Notice>{texts.carried(carried)}</Notice>
          <Checkbox
            name={consent.name}
            error={consent.error}
            label={texts.consent}
            hint={texts.consentHint}
            defaultChecked={isOn(consent.defaultValue)}
          />
        </>
      )}
      <TextField {...field("entryReason")} label={texts.reason} hint={texts.reasonHint} />
      <Checkbox
        name={eligible.name}
        error={eligible.error}
        label={texts.eligible}
        hint={texts.eligibleHint}
        defaultChecked={isOn(eligible.defaultValue)}
      />
    </Stack>
  );
}
