import { redirect, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reading } from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { acts, type Act } from "#app/modules/people/core/acts.ts";
import type { Officer } from "#app/modules/people/core/actor.ts";
import { whyNot, whyNotRole } from "#app/modules/people/core/may.ts";
import { waitsFor, type Handler } from "#app/modules/people/core/handler.ts";
import { triageOf, type Triage } from "#app/modules/plans/core/impact.ts";
import { holdersOf, isTaskOf, tasksOf, urgencyOf, type Task, type Urgency } from "#app/modules/plans/core/work.ts";
import { listWork } from "#app/modules/plans/dossier.server.ts";
import { loadHandlers } from "#app/modules/people/handlers.server.ts";
import { triageNames } from "#app/modules/plans/texts.nl.ts";
import { taskNames, urgencyNames, workTexts as texts } from "#app/modules/plans/work-texts.nl.ts";
import { longDate } from "#app/modules/rounds/core/dates.ts";
import { isVisible, type Round } from "#app/modules/rounds/core/round.ts";
import { listRounds } from "#app/modules/rounds/load.server.ts";
import { standingText } from "#app/modules/rounds/standing-text.ts";
import { resultsTexts } from "#app/modules/results/texts.nl.ts";
import { siteTexts } from "#app/site.nl.ts";
import { LateBadge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card, CardList } from "#app/ui/card.tsx";
import { Grid, PageHead, Section, Stack } from "#app/ui/layout.tsx";
import { EmptyState, Notice } from "#app/ui/notice.tsx";
import { SubLine, Table, type Column } from "#app/ui/table.tsx";
import { Heading, List, Small, TextLink } from "#app/ui/text.tsx";
import { firstTasks, roundTasks, warningsFor, type RoundTask } from "./round-tasks.server.ts";

export const meta: MetaFunction = () => [{ title: `${siteTexts.work.label} - Leve de buurt` }];
export const handle = { variant: "staff" } satisfies PageHandle;

interface Waiting {
  /** Whether it waits for this officer more than for others. */
  readonly mine: boolean;
  /** A colleague or a team. */
  readonly handler: string | null;
  readonly urgency: Urgency;
  readonly task: string;
  readonly due: Task["due"];
  readonly since: Task["since"];
  readonly plan: string;
  readonly triage: Triage | null;
  readonly href: string;
  readonly round: string;
  readonly interim: boolean;
}

const order: readonly Urgency[] = ["late", "this_week", "later"];

/** What waits for this officer in a round: only tasks whose act this officer may do now. */
async function waitingIn(round: Round, officer: Officer, handlers: readonly Handler[]): Promise<Waiting[]> {
  const reads = whyNotRole(officer, acts["plan.read_dossier"]) === null;
  const plans = await listWork(round.id, handlers);
  return plans.flatMap((plan) =>
    tasksOf(plan, round)
      .filter((task) => isTaskOf(task, officer, round.standing))
      .map((task) => ({
        mine: waitsFor(officer, task.act, holdersOf(plan)),
        handler: plan.handler?.name ?? (plan.team && texts.list.team(plan.team.wijk)),
        urgency: urgencyOf(task, round.today),
        task: taskNames[task.what],
        due: task.due,
        since: task.since,
        plan: `${plan.number}. ${plan.title}`,
        // Internal, as the dossier is.
        triage: reads ? triageOf(plan.weights) : null,
        href: `/werk/rondes/${round.slug}/plannen/${plan.number}${task.what === "advise_as_partner" ? "/advies" : ""}`,
        round: round.title,
        interim: round.kind === "interim_plans",
      })),
  );
}

/** The pages of a round that somebody in these roles works on; who works on none reads what everybody reads. */
function linksFor({ slug, title, kind, standing }: Round, officer: Officer) {
  const base = `/werk/rondes/${slug}`;
  const links: readonly (readonly [Act, string, string])[] = [
    ["plan.read_dossier", texts.open(title), base],
    ...(kind === "neighbourhood_fund"
      ? ([
          ["fonds.score", texts.scores(title), `${base}/scores`],
          ["fonds.adopt_award", texts.award(title), `${base}/fonds`],
        ] as const)
      : []),
    ["raad.read_proposal", texts.proposal(title), `${base}/voorstel`],
    ["raad.decide", texts.decisions(title), `${base}/besluiten`],
    ["raad.export", texts.dossier(title), `${base}/dossier`],
  ];
  if (whyNot(officer, "plan.advise_as_partner", standing) === null)
    return [{ label: texts.consult(title), href: `/rondes/${slug}/plannen?stand=submitted` }];
  const own = links.filter(([act]) => whyNotRole(officer, acts[act]) === null);
  if (whyNot(officer, "lot.enter", standing) === null) own.push(["lot.enter", texts.lot(title), `${base}/loting`]);
  if (standing.opened && whyNotRole(officer, acts["round.release"]) === null)
    own.push(["round.release", texts.fourEyes(title), `/beheer/rondes/${slug}/vier-ogen`]);
  if (own.length === 0) return [{ label: texts.open(title), href: `/rondes/${slug}/plannen` }];
  return own.map(([, label, href]) => ({ label, href }));
}

export const loader = reading(async ({ actor, url }) => {
  if (actor.kind === "visitor") throw redirect(`/inloggen?terug=${siteTexts.work.href}`);
  if (actor.kind === "resident") throw redirect("/mijn-plannen");
  const rounds = (await listRounds()).filter((round) => round.importedFrom === null && isVisible(round, actor));
  const readsPlans = whyNotRole(actor, acts["plan.read_dossier"]) === null;
  const advises = whyNotRole(actor, acts["plan.advise_as_partner"]) === null;
  const handlers = readsPlans ? await loadHandlers() : [];
  const [warnings, first, tasks, waiting] = await Promise.all([
    warningsFor(actor, rounds),
    firstTasks(actor, rounds),
    Promise.all(rounds.map((round) => roundTasks(round, actor))),
    readsPlans || advises ? Promise.all(rounds.map((round) => waitingIn(round, actor, handlers))) : [],
  ]);
  // R52: what the cycle brings goes first
  const all = waiting.flat().toSorted((one, other) => Number(one.interim) - Number(other.interim));
  const mine = all.filter((one) => one.mine);
  const everyone = url.searchParams.get("van") === "iedereen";
  const rows = everyone ? all : mine;
  return {
    late: new Set(rows.filter(({ urgency }) => urgency === "late").map(({ href }) => href)).size,
    whose: mine.length < all.length ? { everyone, mine: mine.length, all: all.length } : null,
    warnings,
    tasks: [...first, ...tasks.flat()],
    waiting: order.map((urgency) => ({ urgency, rows: rows.filter((one) => one.urgency === urgency) })),
    cycleFirst: new Set(rows.map(({ interim }) => interim)).size === 2,
    rounds: rounds.map((round) => ({
      slug: round.slug,
      title: round.title,
      sentence: standingText(round).sentence,
      links: linksFor(round, actor),
    })),
    administration: administrationFor(actor),
    noRole: actor.roles.length === 0,
  };
});

function administrationFor(officer: Officer) {
  const pages: readonly (readonly [Act, string, string])[] = [
    ["round.create", texts.administerRounds, "/beheer/rondes"],
    ["people.add_officer", texts.administerPeople, "/beheer/mensen"],
    ["people.set_wijken", texts.administerWijken, "/beheer/wijken"],
    ["budget.read_ledger", texts.pots, "/werk/potten"],
    ["results.arrange", resultsTexts.work.arrange.title, "/beheer/doelen"],
    ["results.measure", resultsTexts.work.measure.title, "/werk/metingen"],
    ["raad.export_year", texts.yearAccount, "/werk/verantwoording"],
    ["people.read_outbox", texts.outbox, "/beheer/post"],
    ["audit.read", texts.log, "/beheer/logboek"],
    ["audit.read", texts.destroyed, "/beheer/vernietigd"],
  ];
  return pages.filter(([act]) => whyNot(officer, act, null) === null).map(([, label, href]) => ({ label, href }));
}

export default function Work() {
  const { warnings, late, tasks, whose, waiting, cycleFirst, rounds, administration, noRole } =
    useLoaderData<typeof loader>();
  const nothing = tasks.length === 0 && waiting.every(({ rows }) => rows.length === 0);
  const emptyText = noRole ? texts.noRoleText : whose ? texts.emptyMine : texts.emptyText;
  return (
    <>
      <PageHead title={siteTexts.work.label} lead={texts.lead}>
        {warnings.map((warning) => (
          <Notice key={warning} kind="warning">
            {warning}
          </Notice>
        ))}
        {late > 0 && (
          <p>
            <LateBadge /> {texts.late(late)}
          </p>
        )}
      </PageHead>
      <Section tight>
        {nothing && <EmptyState title={noRole ? texts.noRole : texts.empty}>{emptyText}</EmptyState>}
        {tasks.length > 0 && <RoundTasks tasks={tasks} />}
        {whose && <Whose {...whose} />}
        {cycleFirst && <Small>{texts.cycleFirst}</Small>}
        {waiting.map(
          ({ urgency, rows }) =>
            rows.length > 0 && (
              <WaitingTable key={urgency} urgency={urgency} rows={rows} withHandler={whose?.everyone === true} />
            ),
        )}
      </Section>
      {rounds.length > 0 && (
        <Section band labelledBy="rondes">
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
                <Links links={links} />
              </Stack>
            ))}
          </Grid>
        </Section>
      )}
      {administration.length > 0 && (
        <Section tight labelledBy="beheer">
          <Heading level={2} id="beheer">
            {texts.administer}
          </Heading>
          <Links links={administration} />
        </Section>
      )}
    </>
  );
}

const Links = ({ links }: { links: readonly { label: string; href: string }[] }) => (
  <List
    items={links.map(({ label, href }) => (
      <TextLink key={href} href={href}>
        {label}
      </TextLink>
    ))}
  />
);

function RoundTasks({ tasks }: { tasks: readonly RoundTask[] }) {
  return (
    <>
      <Heading level={2}>{texts.now}</Heading>
      <CardList
        firstStands
        cards={tasks.map(({ title, round, text, action, href }, at) => (
          <Card
            key={`${href} ${title}`}
            title={title}
            eyebrow={round}
            action={
              <ButtonLink wide variant={at === 0 ? "primary" : "secondary"} href={href}>
                {action}
              </ButtonLink>
            }
          >
            <p>{text}</p>
          </Card>
        ))}
      />
    </>
  );
}

/** What waits for oneself, or for all who work on plans. */
function Whose({ everyone, mine, all }: { everyone: boolean; mine: number; all: number }) {
  const links = [
    { label: texts.mine(mine), href: siteTexts.work.href, current: !everyone },
    { label: texts.everyones(all), href: `${siteTexts.work.href}?van=iedereen`, current: everyone },
  ];
  return (
    <nav className="lb-switch" aria-label={texts.whose}>
      {links.map(({ label, href, current }) => (
        <a key={href} href={href} aria-current={current ? "page" : undefined}>
          {label}
        </a>
      ))}
    </nav>
  );
}

type DayColumn = "since" | "due";

interface WaitingTableProps {
  urgency: Urgency;
  rows: readonly Waiting[];
  withHandler: boolean;
}

function WaitingTable({ urgency, rows, withHandler }: WaitingTableProps) {
  // A day that none of these tasks has is no column.
  const days = (["since", "due"] as const).filter((day) => rows.some((row) => row[day] !== null));
  const dayColumn = (day: DayColumn): Column<Waiting> => ({
    header: texts[day],
    cell: (row) =>
      row[day] && (
        <>
          {longDate(row[day])} {day === "due" && row.urgency === "late" && <LateBadge />}
        </>
      ),
  });
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
          cell: ({ plan, href, triage }) => (
            <>
              <TextLink href={href}>{plan}</TextLink>
              {triage && <SubLine>{triageNames[triage]}</SubLine>}
            </>
          ),
        },
        { header: texts.task, cell: ({ task }) => task },
        ...(withHandler
          ? [{ header: texts.handler, cell: ({ handler }: Waiting) => handler ?? texts.list.nobody }]
          : []),
        { header: texts.round, cell: ({ round }) => round },
        ...days.map(dayColumn),
      ]}
    />
  );
}
