import { doneMessage } from "#app/done.ts";
import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, mustBeAllowed, notFound, reading, writing } from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { acts } from "#app/modules/people/core/acts.ts";
import { accountIdOf, type Actor } from "#app/modules/people/core/actor.ts";
import { whyNot, whyNotRole } from "#app/modules/people/core/may.ts";
import { refused } from "#app/modules/people/core/refusal.ts";
import { sentenceFor } from "#app/modules/people/texts.nl.ts";
import { confirmLot } from "#app/modules/rounds/confirm-lot.server.ts";
import { isDrawn } from "#app/modules/rounds/core/lot.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { enterLot } from "#app/modules/rounds/enter-lot.server.ts";
import { ConfirmLotForm, EnterLotForm } from "#app/modules/rounds/forms.ts";
import { isDecided, loadLot } from "#app/modules/rounds/load-lot.server.ts";
import { lotSentences, roundTexts } from "#app/modules/rounds/texts.nl.ts";
import { fieldReader, type FieldReader } from "#app/platform/form.ts";
import { siteTexts } from "#app/site.nl.ts";
import { Actions, Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHead, Section } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { HiddenField, TextField } from "#app/ui/text-field.tsx";
import { Heading, Paragraph } from "#app/ui/text.tsx";
import { findRound } from "./find-round.server.ts";

const texts = roundTexts.lot;
const messages: Readonly<Record<string, string>> = texts.done;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${texts.title}: ${data?.title ?? ""} - Leve de buurt` },
];

export const handle = {
  variant: "staff",
  breadcrumb: () => [siteTexts.work],
} satisfies PageHandle;

export const loader = reading(async ({ actor, url, param }) => {
  const round = await findRound(actor, param("roundSlug"));
  mustBeAllowed(whyNotRole(actor, acts["lot.enter"]), url);
  if (!isDrawn(round.kind)) throw notFound();
  const lot = await loadLot(round.id);
  return {
    title: round.title,
    why: await whyNotNow(actor, round),
    lot: lot && { source: lot.source, seed: lot.seed, own: lot.enteredById === accountIdOf(actor) },
    done: doneMessage(messages, url),
  };
});

/** Why no draw can be typed now, for whoever may at other times. */
async function whyNotNow(actor: Actor, round: Round): Promise<string | null> {
  if (whyNot(actor, "lot.enter", round.standing) !== null || (await isDecided(round))) return texts.closed;
  return round.awaitsPaper ? sentenceFor(lotSentences, refused("lot_before_paper")) : null;
}

export const action = writing((sending) => {
  const { actor, form } = sending;
  const slug = sending.param("roundSlug");
  const there = `/werk/rondes/${slug}/loting`;
  if (form.get("intent") === "confirm")
    return answer(sending, ConfirmLotForm, (input) => confirmLot(actor, slug, input), {
      sentences: lotSentences,
      done: () => `${there}?gedaan=bevestigd`,
    });
  return answer(sending, EnterLotForm, (input) => enterLot(actor, slug, input), {
    sentences: lotSentences,
    done: () => `${there}?gedaan=ingevoerd`,
  });
});

export default function DrawLot() {
  const { title, why, lot, done } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const field = fieldReader(problem, {});
  const seed = lot?.seed ?? null;
  const drawn = seed !== null;
  return (
    <>
      <PageHead eyebrow={title} title={texts.title} lead={texts.lead}>
        <ErrorSummary errors={problem?.errors} />
        {done && !problem && (
          <Notice kind="ok" role="status">
            {done}
          </Notice>
        )}
        {drawn ? (
          <Notice kind="ok" title={texts.drawn}>
            {texts.drawnText(seed, lot?.source ?? "")}
          </Notice>
        ) : (
          <Paragraph>{why ?? texts.who}</Paragraph>
        )}
        {!drawn && lot && <Notice>{`${texts.waits(lot.source)} ${lot.own ? texts.own : ""}`}</Notice>}
      </PageHead>
      {why === null && !drawn && (
        <>
          {lot && !lot.own && <ConfirmForm field={field} />}
          <EnterForm field={field} again={lot !== null} alone={lot === null || lot.own} />
        </>
      )}
    </>
  );
}

function ConfirmForm({ field }: { field: FieldReader }) {
  return (
    <Section tight labelledBy="bevestig">
      <Heading level={2} looks={3} id="bevestig">
        {texts.confirm}
      </Heading>
      <form method="post" className="lb-stack">
        <HiddenField name="intent" value="confirm" />
        <TextField {...field("seed")} label={texts.seed} hint={texts.confirmHint} autoComplete="off" />
        <Actions>
          <Button variant="primary">{texts.confirm}</Button>
        </Actions>
      </form>
    </Section>
  );
}

function EnterForm({ field, again, alone }: { field: FieldReader; again: boolean; alone: boolean }) {
  const typed = alone ? field("seed") : { name: "seed" };
  return (
    <Section tight band={again} labelledBy="voer-in">
      <Heading level={2} looks={3} id="voer-in">
        {again ? texts.again : texts.enter}
      </Heading>
      <form method="post" className="lb-stack">
        <HiddenField name="intent" value="enter" />
        <TextField {...typed} id="lot-seed" label={texts.seed} hint={texts.seedHint} autoComplete="off" />
        <TextField {...field("source")} label={texts.source} hint={texts.sourceHint} />
        <Actions>
          <Button variant={alone ? "primary" : "secondary"}>{texts.submit}</Button>
        </Actions>
      </form>
    </Section>
  );
}
