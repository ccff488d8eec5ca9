import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mustBeAllowed, notFound, reading } from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { ownScores } from "#app/modules/fonds/own-scores.server.ts";
import { fondsTexts } from "#app/modules/fonds/texts.nl.ts";
import { citedOf, RulesCited } from "#app/modules/fonds/ui/rules-cited.tsx";
import { acts } from "#app/modules/people/core/acts.ts";
import { accountOf } from "#app/modules/people/core/actor.ts";
import { whyNot, whyNotRole } from "#app/modules/people/core/may.ts";
import { dayInWords } from "#app/modules/rounds/core/dates.ts";
import { siteTexts } from "#app/site.nl.ts";
import { StatusBadge } from "#app/ui/badge.tsx";
import { Actions, ButtonLink } from "#app/ui/button.tsx";
import { PageHead, Section } from "#app/ui/layout.tsx";
import { EmptyState, Notice } from "#app/ui/notice.tsx";
import { Progress } from "#app/ui/progress.tsx";
import { SubLine, Table } from "#app/ui/table.tsx";
import { Heading, List, TextLink } from "#app/ui/text.tsx";
import { findRound } from "../rounds/find-round.server.ts";
import { doneNotice } from "./done-notice.ts";

const texts = fondsTexts.scores;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${texts.title}: ${data?.title ?? ""} - Leve de buurt` },
];

export const handle = {
  variant: "staff",
  breadcrumb: () => [siteTexts.work],
} satisfies PageHandle;

export const loader = reading(async ({ actor, url, param }) => {
  const round = await findRound(actor, param("roundSlug"));
  mustBeAllowed(whyNotRole(actor, acts["fonds.score"]), url);
  if (round.kind !== "neighbourhood_fund") throw notFound();
  const lastDay = round.calendar.find(({ phase }) => phase === "scoring")?.endsOn;
  return {
    slug: round.slug,
    title: round.title,
    cited: citedOf(round),
    canScore: round.standing.phase === "scoring" && whyNot(actor, "fonds.score", round.standing) === null,
    isOver: round.standing.passed.includes("scoring"),
    criteria: round.rules.criteria.length,
    meets: whyNot(actor, "fonds.see_meeting", round.standing) === null,
    until: lastDay ? dayInWords(lastDay, round.today) : "",
    done: doneNotice(url),
    scores: await ownScores(round, accountOf(actor)),
  };
});

export default function Scores() {
  const { slug, title, canScore, isOver, criteria, meets, until, done, scores, cited } = useLoaderData<typeof loader>();
  const base = `/werk/rondes/${slug}/scores`;
  const { plans, next, recused } = scores;
  const notes = plans.filter(({ note }) => note !== "");
  return (
    <>
      <PageHead eyebrow={title} title={texts.title} lead={texts.lead}>
        {done && (
          <Notice kind="ok" role="status">
            {done}
          </Notice>
        )}
        {!canScore && <Notice>{isOver ? texts.secondRound : texts.closed}</Notice>}
        <Progress
          label={texts.progress(scores.done, plans.length)}
          detail={canScore ? texts.until(until) : undefined}
          done={scores.done}
          skipped={recused}
          total={plans.length}
        >
          {recused > 0 && <p className="lb-small">{texts.recused(recused)}</p>}
        </Progress>
        <Actions>
          {canScore && next !== null && (
            <ButtonLink variant="primary" href={`${base}/${next}`}>
              {texts.next}
            </ButtonLink>
          )}
          {meets && <ButtonLink href={`/werk/rondes/${slug}/vergadering`}>{texts.meeting}</ButtonLink>}
        </Actions>
        {canScore && plans.length > 0 && next === null && <Notice kind="ok">{texts.allDone}</Notice>}
      </PageHead>
      <Section tight>
        {plans.length === 0 ? (
          <EmptyState title={texts.empty}>{texts.emptyLead}</EmptyState>
        ) : (
          <Table
            caption={texts.caption}
            captionHidden
            layout="cards"
            rows={plans}
            rowKey={({ number }) => number}
            columns={[
              {
                header: texts.plan,
                rowHeader: true,
                cell: ({ number, title: name }) => (
                  <>
                    <TextLink href={`${base}/${number}`}>{name}</TextLink>
                    <SubLine>{fondsTexts.award.number(number)}</SubLine>
                  </>
                ),
              },
              { header: texts.asked, align: "num", cell: ({ requested }) => requested },
              { header: texts.own, align: "num", cell: ({ points }) => points ?? "" },
              {
                header: texts.state,
                cell: ({ state, begun }) => (
                  <>
                    <StatusBadge variant={state === "done" ? "ok" : "plain"}>{texts.states[state]}</StatusBadge>
                    {begun !== null && state === "open" && <SubLine>{texts.begun(begun, criteria)}</SubLine>}
                    {begun !== null && state === "done" && <SubLine>{texts.pending}</SubLine>}
                  </>
                ),
              },
            ]}
          />
        )}
      </Section>
      {notes.length > 0 && (
        <Section tight band labelledBy="opmerkingen">
          <Heading level={2} looks={3} id="opmerkingen">
            {texts.notes}
          </Heading>
          <List items={notes.map(({ number, title: name, note }) => `${number}. ${name}: ${note}`)} />
        </Section>
      )}
      <RulesCited {...cited} />
    </>
  );
}
