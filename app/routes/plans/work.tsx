import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reading } from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { acts, type Act } from "#app/modules/people/core/acts.ts";
import type { Officer } from "#app/modules/people/core/actor.ts";
import { whyNot, whyNotRole } from "#app/modules/people/core/may.ts";
import { tasksOf, urgencyOf, type Task, type Urgency } from "#app/modules/plans/core/work.ts";
import { listWork } from "#app/modules/plans/dossier.server.ts";
import { taskNames, urgencyNames, workTexts as texts } from "#app/modules/plans/work-texts.nl.ts";
import { longDate } from "#app/modules/rounds/core/dates.ts";
import type { Round } from "#app/modules/rounds/core/round.ts";
import { listRounds } from "#app/modules/rounds/load.server.ts";
import { standingText } from "#app/modules/rounds/standing-text.ts";
import { Grid, PageHead, Section, Stack } from "#app/ui/layout.tsx";
import { EmptyState } from "#app/ui/notice.tsx";
import { Table } from "#app/ui/table.tsx";
import { Heading, List, Small, TextLink } from "#app/ui/text.tsx";

export const meta: MetaFunction = () => [{ title: `${texts.title} - Leve de buurt` }];
export const handle = { variant: "staff" } satisfies PageHandle;

interface Waiting {
  readonly urgency: Urgency;
  readonly task: string;
  readonly due: Task["due"];
  readonly since: Task["since"];
  readonly plan: string;
  readonly href: string;
  readonly round: string;
}

const order: readonly Urgency[] = ["late", "this_week", "later"];

/** What waits for this officer in a round: only tasks whose act this officer may do now. */
async function waitingIn(round: Round, officer: Officer): Promise<Waiting[]> {
  const plans = await listWork(round.id);
  return plans.flatMap((plan) =>
    tasksOf(plan, round)
      .filter(({ act }) => whyNot(officer, act, round.standing) === null)
      .map((task) => ({
        urgency: urgencyOf(task, round.today),
        task: taskNames[task.what],
        due: task.due,
        since: task.since,
        plan: `${plan.number}. ${plan.title}`,
        href: `/werk/rondes/${round.slug}/plannen/${plan.number}`,
        round: round.title,
      })),
  );
}

/** The pages of a round that somebody in these roles works on. */
function linksFor({ slug, title, kind }: Round, officer: Officer) {
  const base = `/werk/rondes/${slug}`;
  const links: readonly (readonly [Act, string, string])[] = [
    ["plan.read_dossier", texts.open(title), base],
    ["plan.enter_for_resident", texts.enter(title), `${base}/invoeren`],
    ...(kind === "neighbourhood_fund"
      ? ([
          ["fonds.score", texts.scores(title), `${base}/scores`],
          ["fonds.adopt_award", texts.award(title), `${base}/fonds`],
        ] as const)
      : []),
    ...(kind === "neighbourhood_plans" ? [] : ([["lot.enter", texts.lot(title), `${base}/loting`]] as const)),
    ["raad.decide", texts.decisions(title), `${base}/besluiten`],
    ["raad.export", texts.dossier(title), `${base}/dossier`],
  ];
  return links.filter(([act]) => whyNotRole(officer, acts[act]) === null).map(([, label, href]) => ({ label, href }));
}

export const loader = reading(async ({ actor }) => {
  if (actor.kind === "visitor") throw redirect("/inloggen?terug=/werk");
  if (actor.kind === "resident") throw redirect("/mijn-plannen");
  const rounds = (await listRounds()).filter(({ importedFrom }) => importedFrom === null);
  const readsPlans = whyNotRole(actor, acts["plan.read_dossier"]) === null;
  const waiting = readsPlans ? (await Promise.all(rounds.map((round) => waitingIn(round, actor)))).flat() : [];
  return {
    waiting: order.map((urgency) => ({ urgency, rows: waiting.filter((one) => one.urgency === urgency) })),
    rounds: rounds.map((round) => ({
      slug: round.slug,
      title: round.title,
      sentence: standingText(round).sentence,
      links: linksFor(round, actor),
    })),
    administers: whyNot(actor, "round.create", null) === null,
    readsLog: whyNot(actor, "audit.read", null) === null,
    readsPlans,
  };
});

export default function Work() {
  const { waiting, rounds, administers, readsLog, readsPlans } = useLoaderData<typeof loader>();
  const nothing = waiting.every(({ rows }) => rows.length === 0);
  return (
    <>
      <PageHead title={texts.title} lead={readsPlans ? texts.lead : undefined} />
      {readsPlans && (
        <Section tight>
          {nothing && <EmptyState title={texts.empty}>{texts.emptyText}</EmptyState>}
          {waiting.map(
            ({ urgency, rows }) => rows.length > 0 && <WaitingTable key={urgency} urgency={urgency} rows={rows} />,
          )}
        </Section>
      )}
      <Section band={readsPlans} labelledBy="rondes">
        <Heading level={2} id="rondes">
          {texts.rounds}
        </Heading>
        <Grid columns={2}>
          {rounds.map(({ slug, title, sentence, links }) => (
            <Stack key={slug} gap="s">
              <Heading level={3} looks={4}>
                <TextLink href={`/rondes/${slug}`}>{title}</TextLink>
              </Heading>
              <Small muted>{sentence}</Small>
              <List
                items={links.map(({ label, href }) => (
                  <TextLink key={href} href={href}>
                    {label}
                  </TextLink>
                ))}
              />
            </Stack>
          ))}
        </Grid>
      </Section>
      {(administers || readsLog) && (
        <Section tight labelledBy="beheer">
          <Heading level={2} id="beheer">
            {texts.administer}
          </Heading>
          <List
            items={[
              ...(administers
                ? [
                    <TextLink key="rondes" href="/beheer/rondes">
                      {texts.administerRounds}
                    </TextLink>,
                    <TextLink key="mensen" href="/beheer/mensen">
                      {texts.administerPeople}
                    </TextLink>,
                    <TextLink key="post" href="/beheer/post">
                      {texts.outbox}
                    </TextLink>,
                  ]
                : []),
              ...(readsLog
                ? [
                    <TextLink key="log" href="/beheer/logboek">
                      {texts.log}
                    </TextLink>,
                  ]
                : []),
            ]}
          />
        </Section>
      )}
    </>
  );
}

function WaitingTable({ urgency, rows }: { urgency: Urgency; rows: readonly Waiting[] }) {
  const date = (day: Waiting["due"]) => (day ? longDate(day) : texts.none);
  return (
    <Table
      caption={texts.caption(urgencyNames[urgency])}
      layout="cards"
      rows={rows}
      rowKey={({ href, task }) => `${href} ${task}`}
      columns={[
        {
          header: texts.planColumn,
          rowHeader: true,
          cell: ({ plan, href }) => <TextLink href={href}>{plan}</TextLink>,
        },
        { header: texts.task, cell: ({ task }) => task },
        { header: texts.round, cell: ({ round }) => round },
        { header: texts.since, cell: ({ since }) => date(since) },
        { header: texts.due, cell: ({ due }) => date(due) },
      ]}
    />
  );
}
