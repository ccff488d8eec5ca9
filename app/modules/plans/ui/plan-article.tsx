import { Fragment, type ReactNode } from "react";
import { formatEuros } from "#app/modules/counting/core/money.ts";
import { wijkAnchor } from "#app/modules/people/core/wijken.ts";
import { teamTexts } from "#app/modules/people/team-texts.nl.ts";
import type { Promised } from "#app/modules/rounds/core/rules.ts";
import { Amount } from "#app/ui/amount.tsx";
import { NowBadge, StatusBadge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Block, Grid, PageHead, Prose, Section, Stack, Wrap } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubLine } from "#app/ui/table.tsx";
import { Heading, List, Paragraph, Small, TextLink } from "#app/ui/text.tsx";
import { amountText, placeText } from "../amount-text.ts";
import { isJudged } from "../core/lifecycle.ts";
import type { Amounts } from "../core/plan.ts";
import type { PlanOnPage, ShownPage } from "../plan-page.ts";
import { answerText, missedScreeningText, planTexts, promiseNames, stateNames } from "../texts.nl.ts";
import { PlanAnswer } from "./plan-answer.tsx";
import { PlanGoals } from "./plan-goals.tsx";
import { PlanLines } from "./plan-lines.tsx";
import { PlanMoney } from "./plan-money.tsx";
import { PlanSpending } from "./plan-spending.tsx";
import { datesOf, nameOf, PlanTimeline } from "./plan-timeline.tsx";
import { PlanMap } from "./plans-map.tsx";

const texts = planTexts.show;

export interface WorkLink {
  readonly label: string;
  readonly href: string;
}

interface PlanArticleProps {
  readonly page: ShownPage;
  readonly address: string;
  /** The page of the plan on which who looks works. */
  readonly work: WorkLink | null;
  readonly done: string | null;
  /** What it goes on with; null when it does not, or nothing was decided. */
  readonly budget: Amounts | null;
  /** What was awarded or decided; it stands right below the head. */
  readonly children?: ReactNode;
}

/** The public page of a plan. */
export function PlanArticle({ page, address, work, done, budget, children }: PlanArticleProps) {
  const { plan } = page;
  // From then on how it goes is the news of a plan: that stands with its money, on a plane of its own.
  const followed = plan.milestones.length > 0 || plan.account !== null;
  const standing = (
    <Stack as="section" labelledBy="stand">
      <Heading level={2} id="stand">
        {texts.timeline}
      </Heading>
      <PlanTimeline steps={page.steps} address={address} today={page.today} />
    </Stack>
  );
  return (
    <article>
      <PageHead
        eyebrow={texts.where(plan.number, placeText(plan.neighbourhoods))}
        title={plan.title}
        lead={plan.summary}
        aside={<Now page={page} address={address} />}
      >
        <Amount effect={plan.effect} size="l" {...amountText(page.amounts)} />
        {done && (
          <Notice kind="ok" role="status">
            {done}
          </Notice>
        )}
        <Carried plan={plan} />
        <Standing page={page} list={address.replace(/\/\d+$/, "")} />
      </PageHead>
      {children}
      <Section band wrap={false}>
        <Wrap>
          <Grid columns="main-side">
            <Words page={page} />
            <figure className="lb-stack-s">
              <PlanMap wijken={plan.wijken} wholeCity={plan.neighbourhoods.length === 0} />
              <figcaption className="lb-small">{placeText(plan.neighbourhoods)}</figcaption>
              {!page.imported && <Helpers wijken={plan.wijken} />}
            </figure>
          </Grid>
        </Wrap>
      </Section>
      {!page.imported && (
        <Section labelledBy="geld" gap="l">
          <Heading level={2} id="geld">
            {plan.effect === "cost" ? texts.costs : texts.saves}
          </Heading>
          <PlanMoney
            plan={plan}
            priceWaits={page.priceWaits}
            missed={page.missedScreening}
            deciding={page.deciding}
            decides={page.decides}
            why={page.why}
            citation={page.citation}
            partial={page.partial}
            perLine={page.perLine}
          />
          {page.perLine && <PlanLines lines={page.lines} />}
        </Section>
      )}
      <Section band wrap={false}>
        <Wrap>
          <Grid columns="halves">
            {!page.imported && (
              <PlanAnswer
                kind={page.kind}
                state={plan.state}
                missed={page.missedScreening}
                screening={plan.screening}
                impacts={plan.impacts}
                partnerAdvices={plan.partnerAdvices}
                advice={plan.advice}
                today={page.today}
              />
            )}
            {!followed && standing}
          </Grid>
        </Wrap>
      </Section>
      {plan.goals.length > 0 && (
        <Section labelledBy="succes">
          <Heading level={2} id="succes">
            {planTexts.goals.title}
          </Heading>
          <PlanGoals goals={plan.goals} />
        </Section>
      )}
      {followed && (
        <Section>
          <Grid columns="halves">
            {standing}
            <Stack>
              {plan.effect === "cost" && (
                <PlanSpending budget={budget} spent={plan.account?.spent ?? null} money={plan.money} />
              )}
              {plan.account && <Account account={plan.account} promises={plan.promises} />}
            </Stack>
          </Grid>
        </Section>
      )}
      <Section tight>
        <Small>
          {texts.reportNote} <TextLink href={`${address}/melden`}>{texts.report}</TextLink>.
        </Small>
        {work && (
          <TextLink alone href={work.href}>
            {work.label}
          </TextLink>
        )}
      </Section>
    </article>
  );
}

/** The way to whom to ask in the wijken of a plan (R44). */
function Helpers({ wijken }: { wijken: readonly string[] }) {
  if (wijken.length === 0)
    return (
      <TextLink alone href="/wijken">
        {teamTexts.ofCity}
      </TextLink>
    );
  return wijken.map((wijk) => (
    <TextLink key={wijk} alone href={`/wijken#${wijkAnchor(wijk)}`}>
      {teamTexts.ofPlan(wijk)}
    </TextLink>
  ));
}

/** What one can do with this plan now, or what happens next. */
function Now({ page, address }: { page: ShownPage; address: string }) {
  const { now, answer } = page;
  if (now.what === "own") {
    const words = texts.own[now.by];
    return (
      <Block variant={now.revise ? "now" : "quiet"}>
        <p>
          <strong>{words.title}</strong>
        </p>
        <Small>{now.until ? texts.ownUntil(now.until) : texts.ownClosed}</Small>
        {answer && <Small>{answerText(now.by === "author" ? "you" : "author", answer, page.today)}</Small>}
        {now.revise && (
          <ButtonLink variant="primary" wide href={`${address}/wijzigen`}>
            {words.revise}
          </ButtonLink>
        )}
        {now.merge && (
          <>
            <Small>{planTexts.merge.asks(now.merge.other, now.merge.until)}</Small>
            <TextLink href={`${address}/samenvoegen`}>{planTexts.merge.go}</TextLink>
          </>
        )}
        {now.withdraw && <TextLink href={`${address}/intrekken`}>{words.withdraw}</TextLink>}
        {now.carryTo.map(({ slug, title }) => (
          <TextLink key={slug} href={`/werk/rondes/${slug}/invoeren?van=${carriedFrom(address)}`}>
            {planTexts.enter.carry(title)}
          </TextLink>
        ))}
        {now.receipts && <TextLink href={`${address}/bonnen`}>{texts.receipts}</TextLink>}
      </Block>
    );
  }
  if (now.what === "judge")
    return (
      <Block variant="now">
        <p>
          <NowBadge /> <strong>{texts.judgeTitle}</strong>
        </p>
        <Small>{texts.judgeUntil(now.until)}</Small>
        <ButtonLink variant="primary" wide href={`${address.replace(/\/plannen\/\d+$/, "")}/waardering`}>
          {texts.judge}
        </ButtonLink>
      </Block>
    );
  const next = page.steps.find(({ state }) => state !== "done");
  if (!next) return null;
  return (
    <Block variant="quiet">
      <p>
        <strong>{texts.next}</strong>
      </p>
      <p>{nameOf(next)}</p>
      <Small>{datesOf(next, page.today)}</Small>
      {answer && <Small>{answerText("author", answer, page.today)}</Small>}
    </Block>
  );
}

/** "/rondes/buurtfonds-2027/plannen/4" as the form for entering a plan names it. */
const carriedFrom = (address: string) => address.replace(/^\/rondes\//, "").replace("/plannen/", "/");

/** Where the plan took part before, and where it does again. */
function Carried({ plan: { carriedFrom, carriedTo } }: Pick<ShownPage, "plan">) {
  const told = [
    ...(carriedFrom ? [{ to: carriedFrom, say: planTexts.carry.from }] : []),
    ...carriedTo.map((to) => ({ to, say: planTexts.carry.went })),
  ];
  return told.map(({ to: { number, round, roundTitle }, say }) => (
    <Notice key={`${round} ${number}`}>
      <p>{say(planTexts.carry.where(number, roundTitle))}</p>
      <TextLink alone href={`/rondes/${round}/plannen/${number}`}>
        {planTexts.carry.link(number, roundTitle)}
      </TextLink>
    </Notice>
  ));
}

/** Anything but "takes part" is said on top, with the way to where it goes on. */
function Standing({ page, list }: { page: ShownPage; list: string }) {
  const { plan, missedScreening: missed } = page;
  if (plan.parent) {
    const { number, title, state } = plan.parent;
    const goes = page.parentMissedScreening ? texts.parentMissed : (texts.parent[state] ?? texts.parentGoesOn);
    return (
      <Notice>
        <p>{texts.merged(title ? `plan ${number}, ${title}` : `plan ${number}`, goes)}</p>
        {plan.merge && (
          <p>
            {texts.mergedBecause(plan.merge.reason)}{" "}
            {plan.merge.decision === null ? texts.mergedByBoth : texts.mergedBySilence(plan.merge.decision)}
          </p>
        )}
        <TextLink alone href={`${list}/${number}`}>
          {planTexts.number(number)}
        </TextLink>
      </Notice>
    );
  }
  if (plan.state === "withdrawn") return <Notice>{texts.withdrawn}</Notice>;
  if (isJudged(plan.state) || (plan.state === "submitted" && !missed)) return null;
  return (
    <p>
      <StatusBadge>{missed ? missedScreeningText : stateNames[plan.state]}</StatusBadge>
    </p>
  );
}

function Words({ page: { plan, text, ownEffort, submittedOn } }: { page: ShownPage }) {
  return (
    <Stack>
      <Heading level={2}>{texts.plan}</Heading>
      <Prose html={text} />
      <Small muted>
        {texts.submittedBy(plan.author ?? planTexts.someone, submittedOn)}{" "}
        {plan.supporters.length > 0 && texts.supportedBy(plan.supporters.join(", "))}
      </Small>
      {ownEffort && (
        <>
          <Heading level={2}>{texts.ownEffort}</Heading>
          <Prose html={ownEffort} />
        </>
      )}
      {plan.carriedOutBy && (
        <>
          <Heading level={3}>{texts.carriedOut}</Heading>
          <Paragraph>{plan.carriedOutBy}</Paragraph>
        </>
      )}
      {plan.promises.length > 0 && (
        <>
          <Heading level={3}>{texts.promises}</Heading>
          <List items={plan.promises.map((promise) => promiseNames[promise])} />
        </>
      )}
      {plan.duplicates.length > 0 && <Duplicates duplicates={plan.duplicates} />}
    </Stack>
  );
}

const Duplicates = ({ duplicates }: Pick<PlanOnPage, "duplicates">) => (
  <>
    <Heading level={3}>{texts.duplicates}</Heading>
    <Paragraph>{texts.duplicatesNote}</Paragraph>
    <List
      items={duplicates.map(({ number, title, supporters }) => (
        <Fragment key={number}>
          <TextLink href={String(number)}>
            {title ? `${planTexts.number(number)}, ${title}` : planTexts.number(number)}
          </TextLink>
          {supporters > 0 && <SubLine>{texts.supportOf(supporters, number)}</SubLine>}
        </Fragment>
      ))}
    />
  </>
);

interface AccountProps extends Pick<PlanOnPage, "promises"> {
  readonly account: NonNullable<PlanOnPage["account"]>;
}

function Account({ account, promises }: AccountProps) {
  const kept = (promise: Promised, met: boolean) => promises.includes(promise) && (met ? texts.kept : texts.notKept);
  return (
    <Stack as="section" labelledBy="verantwoording">
      <Heading level={2} id="verantwoording">
        {texts.account}
      </Heading>
      <Facts
        items={[
          { term: texts.feedback, value: account.feedback, note: kept("feedback", account.feedbackMet) },
          {
            term: texts.spent,
            value: formatEuros(account.spent),
            note: (
              <>
                {account.explanation} {kept("finance", account.financeMet)}
              </>
            ),
          },
          ...(account.lesson ? [{ term: texts.lesson, value: account.lesson }] : []),
        ]}
      />
    </Stack>
  );
}
