import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useContext } from "react";
import { answer, mustBeAllowed, notFound, reading, writing } from "#app/http.server.ts";
import { NonceContext } from "#app/nonce.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { declareConflict, takeBackConflict } from "#app/modules/fonds/conflict.server.ts";
import { ConflictForm as ConflictSchema, DraftForm, sheetForm } from "#app/modules/fonds/forms.ts";
import { keepDraft } from "#app/modules/fonds/keep-draft.server.ts";
import { nextToScore, ownSheet } from "#app/modules/fonds/own-scores.server.ts";
import { scorePlan } from "#app/modules/fonds/score-plan.server.ts";
import { fondsSentences, fondsTexts } from "#app/modules/fonds/texts.nl.ts";
import { ConflictForm } from "#app/modules/fonds/ui/conflict-form.tsx";
import { OthersScores } from "#app/modules/fonds/ui/others-scores.tsx";
import { OwnMarks } from "#app/modules/fonds/ui/own-marks.tsx";
import { PlanBeside } from "#app/modules/fonds/ui/plan-beside.tsx";
import { citedOf, RulesCited } from "#app/modules/fonds/ui/rules-cited.tsx";
import { SheetFields, SheetKeys } from "#app/modules/fonds/ui/sheet-form.tsx";
import { acts } from "#app/modules/people/core/acts.ts";
import { accountOf } from "#app/modules/people/core/actor.ts";
import { whyNot, whyNotRole } from "#app/modules/people/core/may.ts";
import { htmlOf } from "#app/modules/plans/markdown.server.ts";
import { dayInWords } from "#app/modules/rounds/core/dates.ts";
import { NoFields } from "#app/platform/fields.ts";
import { fieldReader } from "#app/platform/form.ts";
import { siteTexts } from "#app/site.nl.ts";
import { ScoreBar } from "#app/ui/answer-dock.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Block, Grid, PageHead, Section, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Progress } from "#app/ui/progress.tsx";
import { HiddenField } from "#app/ui/text-field.tsx";
import { Heading } from "#app/ui/text.tsx";
import { findRound } from "../rounds/find-round.server.ts";
import { doneNotice } from "./done-notice.ts";

const texts = fondsTexts.sheet;
const form = "scoreblad";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.sheet.plan.title ?? ""} scoren - Leve de buurt` },
];

export const handle = {
  variant: "staff",
  breadcrumb: (data: { slug: string } | undefined) => [
    siteTexts.work,
    ...(data ? [{ label: fondsTexts.scores.title, href: `/werk/rondes/${data.slug}/scores` }] : []),
  ],
} satisfies PageHandle;

export const loader = reading(async ({ actor, url, param, number }) => {
  const round = await findRound(actor, param("roundSlug"));
  mustBeAllowed(whyNotRole(actor, acts["fonds.score"]), url);
  const sheet = await ownSheet(round, accountOf(actor), number("number"));
  if (round.kind !== "neighbourhood_fund" || !sheet) throw notFound();
  const lastDay = round.calendar.find(({ phase }) => phase === "scoring")?.endsOn;
  const { criteria } = round.rules;
  const filled = sheet.draft ?? sheet;
  return {
    slug: round.slug,
    title: round.title,
    cited: citedOf(round),
    criteria,
    canScore: sheet.canFill && whyNot(actor, "fonds.score", round.standing) === null,
    canDeclare: sheet.canDeclare && whyNot(actor, "fonds.declare_conflict", round.standing) === null,
    until: lastDay ? dayInWords(lastDay, round.today) : "",
    done: doneNotice(url),
    sheet,
    ownEffort: htmlOf(sheet.plan.ownEffort),
    stored: {
      note: filled.note,
      marks: criteria.map(({ key }) => ({ level: filled.marks.find(({ criterion }) => criterion === key)?.level })),
    },
  };
});

export const action = writing(async (sending) => {
  const { actor } = sending;
  const slug = sending.param("roundSlug");
  const number = sending.number("number");
  const base = `/werk/rondes/${slug}/scores`;
  if (sending.form.get("intent") === "conflict")
    return answer(sending, ConflictSchema, (input) => declareConflict(actor, slug, number, input), {
      sentences: fondsSentences,
      done: () => `${base}/${number}?gedaan=betrokken`,
    });
  if (sending.form.get("intent") === "take-back")
    return answer(sending, NoFields, () => takeBackConflict(actor, slug, number), {
      sentences: fondsSentences,
      done: () => `${base}/${number}?gedaan=niet-betrokken`,
    });
  if (sending.form.get("intent") === "draft")
    return answer(sending, DraftForm, (input) => keepDraft(actor, slug, number, input), {
      sentences: fondsSentences,
      done: () => `${base}?gedaan=concept`,
    });
  const round = await findRound(actor, slug);
  const next = actor.kind === "officer" ? await nextToScore(round, accountOf(actor), number) : null;
  return answer(sending, sheetForm(round.rules.criteria), (input) => scorePlan(actor, slug, number, input), {
    sentences: fondsSentences,
    done: () => {
      if (round.standing.passed.includes("scoring")) return `/werk/rondes/${slug}/vergadering/${number}?gedaan=bewaard`;
      return next === null || next === number ? `${base}?gedaan=bewaard` : `${base}/${next}?gedaan=bewaard`;
    },
  });
});

export default function Score() {
  const { slug, title, sheet, criteria, canScore, canDeclare, stored, ...page } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const field = fieldReader(problem, stored);
  const nonce = useContext(NonceContext);
  const scoring = canScore && sheet.conflict === null;
  return (
    <>
      <PageHead eyebrow={title} title={texts.planOf(sheet.at, sheet.total, sheet.plan.title)}>
        <ErrorSummary errors={problem?.errors} />
        {page.done && !problem && (
          <Notice kind="ok" role="status">
            {page.done}
          </Notice>
        )}
        <Progress
          label={fondsTexts.scores.progress(sheet.done, sheet.total)}
          detail={canScore && !sheet.isOver ? fondsTexts.scores.until(page.until) : undefined}
          done={sheet.done}
          total={sheet.total}
        />
        {sheet.others === null && sheet.conflict === null && (
          <Notice icon="lock" title={texts.alone}>
            {texts.aloneText}
          </Notice>
        )}
        {scoring && sheet.isOver && <Notice>{texts.secondRound}</Notice>}
        {scoring && sheet.draft && sheet.state === "done" && <Notice kind="warning">{texts.draft.over}</Notice>}
        {!canScore && <Notice>{sheet.isOver ? fondsTexts.scores.secondRound : fondsTexts.scores.closed}</Notice>}
      </PageHead>
      <Section tight wrap={false}>
        <div className="lb-wrap">
          <Grid columns="board">
            <Block sticky as="section" labelledBy="plan">
              <PlanBeside
                plan={sheet.plan}
                ownEffort={page.ownEffort}
                href={`/rondes/${slug}/plannen/${sheet.plan.number}`}
              />
              {canDeclare && sheet.conflict === null && <ConflictForm field={fieldReader(problem, {})} />}
            </Block>
            <Stack>
              {sheet.conflict !== null && (
                <Notice kind="warning" icon="hands" title={texts.isRecused}>
                  <p>{texts.isRecusedText(sheet.conflict)}</p>
                  {sheet.others === null && <p>{texts.later}</p>}
                  {canDeclare && sheet.taken && <p>{texts.takeBackTooLate}</p>}
                  {canDeclare && !sheet.taken && !sheet.isOver && (
                    <form method="post" className="lb-stack">
                      <HiddenField name="intent" value="take-back" />
                      <p>{texts.takeBackHint}</p>
                      <Button icon="undo">{texts.takeBack}</Button>
                    </form>
                  )}
                </Notice>
              )}
              {scoring && <SheetKeys />}
              {scoring && (
                <form
                  className="lb-stack"
                  id={form}
                  method="post"
                  aria-labelledby="blad"
                  data-draft={`/werk/rondes/${slug}/scores/${sheet.plan.number}/concept`}
                  data-failed={texts.draft.failed}
                >
                  <Heading level={2} looks={3} id="blad">
                    {texts.form}
                  </Heading>
                  <SheetFields criteria={criteria} field={field} />
                  <script src="/score-sheet.js" nonce={nonce} defer />
                </form>
              )}
              {!scoring && sheet.conflict === null && <OwnMarks sheet={sheet} criteria={criteria} />}
              {sheet.others && <OthersScores others={sheet.others} />}
            </Stack>
          </Grid>
        </div>
      </Section>
      {scoring && (
        <ScoreBar
          label={texts.bar}
          status={
            <>
              <strong>
                {sheet.state === "done" && sheet.points !== null ? texts.handedIn(sheet.points) : texts.notYet}
              </strong>{" "}
              <span data-draft-status>{sheet.draft && texts.draft.savedAt(sheet.draft.savedAt)}</span>
            </>
          }
          actions={
            <>
              {sheet.previous !== null && (
                <ButtonLink variant="subtle" icon="left" href={`/werk/rondes/${slug}/scores/${sheet.previous}`}>
                  {texts.previous}
                </ButtonLink>
              )}
              <Button form={form} name="intent" value="draft" formNoValidate>
                {texts.draft.later}
              </Button>
              <Button variant="primary" iconAfter="right" form={form}>
                {texts.submit}
              </Button>
            </>
          }
        />
      )}
      <RulesCited {...page.cited} />
    </>
  );
}
