import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, mustBeAllowed, notFound, reading, writing, type Sending } from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { cents, formatEuros, sumCents } from "#app/modules/counting/core/money.ts";
import { adoptAward } from "#app/modules/fonds/adopt-award.server.ts";
import { changeAward } from "#app/modules/fonds/change-award.server.ts";
import { adopter, changerOf, whyNotPropose } from "#app/modules/fonds/core/adoption.ts";
import { isRecused, progressOf } from "#app/modules/fonds/core/board.ts";
import { gapsOf, lacksMembers } from "#app/modules/fonds/core/quorum.ts";
import { chairView } from "#app/modules/fonds/core/visibility.ts";
import { AdoptForm, ChangeAwardForm as ChangeSchema, ProposeForm } from "#app/modules/fonds/forms.ts";
import { awardsMade } from "#app/modules/fonds/load-award.server.ts";
import { loadBoard } from "#app/modules/fonds/load-board.server.ts";
import { loadMeeting, motivations } from "#app/modules/fonds/load-meeting.server.ts";
import { proposeAward } from "#app/modules/fonds/propose-award.server.ts";
import { loadAward } from "#app/modules/fonds/queries.server.ts";
import { fondsSentences, fondsTexts } from "#app/modules/fonds/texts.nl.ts";
import { AwardBar } from "#app/modules/fonds/ui/award-bar.tsx";
import { AwardTable, Departures, DividedOtherwise } from "#app/modules/fonds/ui/award-table.tsx";
import { ChangeAwardForm } from "#app/modules/fonds/ui/change-award-form.tsx";
import { citedOf, RulesCited } from "#app/modules/fonds/ui/rules-cited.tsx";
import { ChooseVariant, WhatIf } from "#app/modules/fonds/ui/what-if.tsx";
import { whatIfView } from "#app/modules/fonds/what-if-view.server.ts";
import { ProgressTable, SpreadTable } from "#app/modules/fonds/ui/scoring-tables.tsx";
import { acts } from "#app/modules/people/core/acts.ts";
import { accountOf, rolesOf } from "#app/modules/people/core/actor.ts";
import { whyNot, whyNotRole } from "#app/modules/people/core/may.ts";
import { isRefused } from "#app/modules/people/core/refusal.ts";
import { drawnLot } from "#app/modules/rounds/load-lot.server.ts";
import { roundTexts } from "#app/modules/rounds/texts.nl.ts";
import { fieldReader, isOutdated, type FormProblem } from "#app/platform/form.ts";
import { siteTexts } from "#app/site.nl.ts";
import { StatusBadge } from "#app/ui/badge.tsx";
import { Actions, Button, ButtonLink } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { KeyFigures } from "#app/ui/facts.tsx";
import { PageHead, Section } from "#app/ui/layout.tsx";
import { EmptyState, Notice } from "#app/ui/notice.tsx";
import { HiddenField } from "#app/ui/text-field.tsx";
import { payingPots } from "#app/modules/budget/queries.server.ts";
import { PotField } from "#app/modules/budget/ui/pot-field.tsx";
import { paymentTexts } from "#app/modules/plans/payment-texts.nl.ts";
import { Heading, Paragraph, Small, TextLink } from "#app/ui/text.tsx";
import { findRound } from "../rounds/find-round.server.ts";
import { doneNotice } from "./done-notice.ts";

const texts = fondsTexts.studio;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${texts.title(formatEuros(data?.ceiling ?? cents(0)))} - Leve de buurt` },
];

export const handle = {
  variant: "staff",
  breadcrumb: () => [siteTexts.work],
} satisfies PageHandle;

export const loader = reading(async ({ actor, url, param }) => {
  const round = await findRound(actor, param("roundSlug"));
  const { standing, rules, ceiling } = round;
  mustBeAllowed(whyNotRole(actor, acts["fonds.adopt_award"]), url);
  if (round.kind !== "neighbourhood_fund" || ceiling === null) throw notFound();
  const can = (act: "fonds.see_progress" | "fonds.propose_award" | "fonds.adopt_award") =>
    whyNot(actor, act, standing) === null;
  const canPropose =
    can("fonds.propose_award") && whyNotPropose(rules.governance, standing.phase, await awardsMade(round.id)) === null;
  const changer =
    whyNot(actor, "fonds.change_award", standing) ?? changerOf(rules.governance, rolesOf(actor), standing.phase);
  const [board, award, said] = await Promise.all([
    loadBoard(round),
    loadAward(round.id),
    motivations({ roundId: round.id }),
  ]);
  const adopts = can("fonds.adopt_award") && rolesOf(actor).includes(adopter[rules.governance]);
  const waits = award?.status === "proposed";
  return {
    slug: round.slug,
    title: round.title,
    cited: citedOf(round),
    gaps: gapsOf(board, await loadMeeting(round)),
    motivations: Object.fromEntries(
      board.plans.flatMap(({ id, number }) => {
        const text = said.get(id)?.text;
        return text === undefined ? [] : [[number, text] as const];
      }),
    ),
    ceiling,
    governance: rules.governance,
    asked: { plans: board.plans.length, amount: sumCents(board.plans.map(({ requested }) => requested)) },
    scoring: can("fonds.see_progress") ? chairView(board, round, accountOf(actor)) : null,
    award,
    lot: await drawnLot(round.id),
    missing: {
      members: board.members.filter(({ id }) => progressOf(board, id).open > 0).length,
      rule: rules.missingScores,
    },
    whatIf: canPropose && board.plans.length > 0 ? await whatIfView(round, board) : null,
    canPropose,
    changer: isRefused(changer) ? null : changer,
    recused: board.plans.filter(({ id }) => isRecused(board, accountOf(actor), id)).map(({ number }) => number),
    canAdopt: adopts,
    pots: waits && adopts ? await payingPots() : [],
    done: doneNotice(url),
  };
});

export const action = writing((sending) => {
  const { actor, form } = sending;
  const slug = sending.param("roundSlug");
  const there = (code: string) => () => `/werk/rondes/${slug}/fonds?gedaan=${code}`;
  const intents = {
    propose: (from: Sending) =>
      answer(from, ProposeForm, (input) => proposeAward(actor, slug, input), {
        sentences: fondsSentences,
        done: there("voorstel"),
      }),
    change: (from: Sending) =>
      answer(from, ChangeSchema, (input) => changeAward(actor, slug, input), {
        sentences: fondsSentences,
        done: there("gewijzigd"),
      }),
    adopt: (from: Sending) =>
      answer(from, AdoptForm, (input) => adoptAward(actor, slug, input), {
        sentences: fondsSentences,
        done: there("vastgesteld"),
      }),
  };
  const intent = form.get("intent");
  return intents[intent === "change" || intent === "adopt" ? intent : "propose"](sending);
});

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Studio() {
  const page = useLoaderData<typeof loader>();
  const { award, ceiling, asked, scoring } = page;
  const problem = useActionData<typeof action>()?.problem;
  // As it stands now: what was decided since about a plan counts
  const awarded = sumCents((award?.rows ?? []).map(({ decided, amount }) => decided ?? amount));
  return (
    <>
      <PageHead eyebrow={page.title} title={texts.title(formatEuros(ceiling))}>
        <ErrorSummary
          errors={problem?.errors}
          reopen={award && isOutdated(problem, "version", award.version) && `/werk/rondes/${page.slug}/fonds`}
        />
        {page.done && !problem && (
          <Notice kind="ok" role="status">
            {page.done}
          </Notice>
        )}
        <KeyFigures
          items={[
            { label: texts.ceiling, value: formatEuros(ceiling) },
            { label: texts.awarded, value: formatEuros(awarded) },
            { label: texts.left, value: formatEuros(cents(ceiling - awarded)) },
            { label: texts.asked(asked.plans), value: formatEuros(asked.amount) },
          ]}
        />
        <Steps page={page} problem={problem} />
      </PageHead>
      {award && <Division page={page} award={award} />}
      {page.whatIf && (
        <>
          <WhatIf view={page.whatIf} ceiling={ceiling} base={`/rondes/${page.slug}`} />
          <Section tight>
            <ChooseVariant
              variants={page.whatIf.variants}
              field={fieldReader(problem, {
                variant: award?.otherRule?.variant ?? page.whatIf.variants[0]?.variant,
                ruleReason: award?.otherRule?.reason,
              })}
              submit={award ? texts.again : texts.propose}
              again={award !== null}
              unmotivated={page.gaps.unmotivated}
            />
          </Section>
        </>
      )}
      {award && page.changer && (
        <Section tight band>
          <ChangeAwardForm
            award={award}
            seen={seenVersion(problem, award)}
            recused={page.recused}
            departs={page.changer === "executive"}
            field={fieldReader(problem, {})}
          />
        </Section>
      )}
      {scoring && (
        <>
          <Section tight labelledBy="voortgang">
            <Heading level={2} looks={3} id="voortgang">
              {texts.progress}
            </Heading>
            <ProgressTable progress={scoring.progress} />
          </Section>
          <Section tight band labelledBy="spreiding">
            <Heading level={2} looks={3} id="spreiding">
              {texts.spread}
            </Heading>
            <Small>{texts.spreadLead}</Small>
            <SpreadTable spread={scoring.spread} />
            <ButtonLink href={`/werk/rondes/${page.slug}/vergadering`}>{fondsTexts.scores.meeting}</ButtonLink>
          </Section>
        </>
      )}
      <RulesCited {...page.cited} />
    </>
  );
}

/** The version that whoever sends a form has looked at: after a refusal still that of the first opening. */
function seenVersion(problem: FormProblem | undefined, { version }: { version: number }): number {
  return Number(fieldReader(problem, { version })("version").defaultValue ?? version);
}

/** What can be done now: propose, draw a lot first, or adopt. */
function Steps({ page, problem }: { page: Page; problem: FormProblem | undefined }) {
  const { award, canPropose, canAdopt, whatIf, lot, governance, missing } = page;
  const tied = whatIf?.variants[0]?.why;
  const waits = award?.status === "proposed";
  const actsNow = canPropose || (waits && canAdopt);
  return (
    <>
      {actsNow && missing.members > 0 && (
        <Notice kind="warning" title={texts.missing(missing.members)}>
          {fondsTexts.public.missing[missing.rule]}
        </Notice>
      )}
      {canPropose && <QuorumGaps gaps={page.gaps} meeting={`/werk/rondes/${page.slug}/vergadering`} />}
      {tied && (
        <Notice kind="warning" title={texts.lot}>
          <p>{tied}</p>
          <p>{texts.lotWho}</p>
        </Notice>
      )}
      {lot && <Small>{roundTexts.lot.drawnText(lot.seed, lot.source)}</Small>}
      {!award && !tied && <EmptyState title={texts.noProposal}>{canPropose ? texts.first : texts.later}</EmptyState>}
      <Actions>
        {waits && canAdopt && (
          <form method="post">
            <HiddenField name="intent" value="adopt" />
            <HiddenField name="version" value={seenVersion(problem, award)} />
            {page.pots.length > 0 && (
              <PotField
                {...fieldReader(problem, {})("pot")}
                pots={page.pots}
                label={paymentTexts.hold.title}
                hint={paymentTexts.hold.awardHint}
                none={paymentTexts.hold.none}
              />
            )}
            <Button variant="primary">{texts.adopt}</Button>
          </form>
        )}
        {award?.status === "adopted" && (
          <ButtonLink variant="primary" href={`/rondes/${page.slug}/fonds`}>
            {texts.toPublic}
          </ButtonLink>
        )}
        {whatIf && <ButtonLink href="#wat-als">{texts.whatIf.to}</ButtonLink>}
      </Actions>
      {waits && canAdopt && <Small muted>{texts.adoptHint}</Small>}
      {waits && !canAdopt && <Paragraph>{texts.adoptElsewhere[governance]}</Paragraph>}
    </>
  );
}

/** Why the board cannot propose yet, and of which plans that holds. */
function QuorumGaps({ gaps: { presence, belowQuorum }, meeting }: { gaps: Page["gaps"]; meeting: string }) {
  const toMeeting = <TextLink href={meeting}>{fondsTexts.scores.meeting}</TextLink>;
  if (lacksMembers(presence))
    return (
      <Notice kind="warning" title={texts.quorum}>
        <p>{texts.quorumText(presence.present, presence.needed)}</p>
        <p>{toMeeting}</p>
      </Notice>
    );
  if (belowQuorum.length === 0) return null;
  return (
    <Notice kind="warning" title={texts.belowQuorum(new Intl.ListFormat("nl").format(belowQuorum.map(String)))}>
      <p>{texts.belowQuorumText}</p>
      <p>{toMeeting}</p>
    </Notice>
  );
}

function Division({ page, award }: { page: Page; award: NonNullable<Page["award"]> }) {
  const adopted = award.status === "adopted";
  return (
    <Section labelledBy="verdeling">
      <Heading level={2} looks={3} id="verdeling">
        {texts.proposal}
      </Heading>
      <p>
        <StatusBadge variant={adopted ? "ok" : "plain"}>{adopted ? texts.isAdopted : texts.waits}</StatusBadge>{" "}
        {texts.version(award.version)}
      </p>
      <DividedOtherwise otherRule={award.otherRule} />
      <Departures rows={award.rows} />
      <AwardBar rows={award.rows} ceiling={page.ceiling} />
      <AwardTable rows={award.rows} base={`/rondes/${page.slug}`} motivations={page.motivations} />
    </Section>
  );
}
