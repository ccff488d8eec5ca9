import { data, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reading } from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { missedScreening } from "#app/modules/plans/core/lifecycle.ts";
import { plansPerPage, wholeCity } from "#app/modules/plans/core/search.ts";
import { effectOfWord, PlanSearch, type PlanSearched } from "#app/modules/plans/forms.ts";
import { listPublicPlans } from "#app/modules/plans/list-plans.server.ts";
import { planTexts } from "#app/modules/plans/texts.nl.ts";
import { PlanCard } from "#app/modules/plans/ui/plan-card.tsx";
import { PlanFilters } from "#app/modules/plans/ui/plan-filters.tsx";
import { PlansMap } from "#app/modules/plans/ui/plans-map.tsx";
import { residentsNow } from "#app/modules/rounds/residents-now.ts";
import { roundTexts } from "#app/modules/rounds/texts.nl.ts";
import { Actions, ButtonLink } from "#app/ui/button.tsx";
import { ListCards } from "#app/ui/card.tsx";
import { Grid, PageHead, Row, Section, Stack, Wrap } from "#app/ui/layout.tsx";
import { EmptyState, Notice } from "#app/ui/notice.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Heading, Small, TextLink } from "#app/ui/text.tsx";
import { findRoundAtVersion } from "../rounds/find-round.server.ts";
import { visitorOrder } from "./visitor-order.server.ts";

const texts = planTexts.list;

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${texts.title(page?.counts.total ?? 0)}, ${page?.round.title ?? ""} - Leve de buurt` },
];

export const handle = {
  breadcrumb: (page: { round: { slug: string; title: string } } | undefined) =>
    page
      ? [
          { label: roundTexts.list.title, href: "/rondes" },
          { label: page.round.title, href: `/rondes/${page.round.slug}` },
        ]
      : [],
} satisfies PageHandle;

export const loader = reading(async ({ actor, request, url, param }) => {
  const found = await findRoundAtVersion(actor, param("roundSlug"));
  const { round } = found;
  const search = PlanSearch.parse(Object.fromEntries(url.searchParams));
  const order = await visitorOrder(request);
  const filter = {
    search: search.zoek,
    theme: search.onderwerp,
    wijk: search.wijk,
    effect: search.soort && effectOfWord[search.soort],
    state: search.stand,
    seed: search.volgorde === "nummer" ? null : order.seed,
    page: search.p,
  };
  const { counts, plans, ...numbers } = await listPublicPlans(found, filter);
  const page = {
    ...numbers,
    plans: plans.map((plan) => ({ ...plan, missed: missedScreening(plan.state, round.standing) })),
  };
  const { slug, title, rules } = round;
  const act = residentsNow(round).acts.find(({ path }) => path !== "plannen" && path !== "spelregels") ?? null;
  return data(
    { round: { slug, title, themes: rules.themes, effects: rules.amounts.effects }, search, page, counts, act },
    { headers: order.headers },
  );
});

/** The address of the list with some of its choices changed; what says nothing is left out. */
function address(slug: string, search: PlanSearched, changes: Partial<PlanSearched>): string {
  const { p, volgorde, ...chosen } = { ...search, p: 1, ...changes };
  const words = Object.entries(chosen).filter((choice): choice is [string, string] => Boolean(choice[1]));
  const query = new URLSearchParams(words);
  if (volgorde === "nummer") query.set("volgorde", volgorde);
  if (p > 1) query.set("p", String(p));
  return `/rondes/${slug}/plannen${query.size > 0 ? `?${query}` : ""}`;
}

export default function ListPlans() {
  const { round, search, page, counts, act } = useLoaderData<typeof loader>();
  const to = (changes: Partial<PlanSearched>) => address(round.slug, search, changes);
  const both = round.effects.length > 1;
  if (counts.total === 0) return <NoPlansYet round={round} act={act} />;
  return (
    <>
      <PageHead
        eyebrow={round.title}
        title={texts.title(counts.total)}
        lead={both ? texts.lead(counts) : texts.leadCost}
      >
        <Actions>
          {act && (
            <ButtonLink variant="primary" href={`/rondes/${round.slug}/${act.path}`}>
              {act.label}
            </ButtonLink>
          )}
          <ButtonLink variant="subtle" href="#lijst">
            {texts.skip}
          </ButtonLink>
        </Actions>
      </PageHead>
      <Section band tight labelledBy="zoeken">
        <PlanFilters round={round} search={search} counts={counts} clear={`/rondes/${round.slug}/plannen`} />
      </Section>
      <Section wrap={false}>
        <Wrap>
          <Grid columns="side-main">
            <Stack as="section" sticky labelledBy="kaart">
              <Heading level={2} looks={3} id="kaart">
                {texts.onMap}
              </Heading>
              <Small>{texts.mapHint}</Small>
              <PlansMap wijken={counts.wijken} chosen={search.wijk} href={(wijk) => to({ wijk })} />
              <Small>
                {texts.mapNote} <TextLink href={to({ wijk: wholeCity })}>{texts.city(counts.wholeCity)}</TextLink>.
              </Small>
            </Stack>
            <Stack as="section" labelledBy="lijst">
              <Results page={page} search={search} to={to} slug={round.slug} />
            </Stack>
          </Grid>
        </Wrap>
      </Section>
    </>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

interface ResultsProps {
  page: Loaded["page"];
  search: PlanSearched;
  slug: string;
  to: (changes: Partial<PlanSearched>) => string;
}

function Results({ page: { plans, total, page, pages }, search, slug, to }: ResultsProps) {
  const filtered = Boolean(search.zoek || search.onderwerp || search.wijk || search.soort || search.stand);
  const first = (page - 1) * plansPerPage + 1;
  return (
    <>
      <Row between baseline>
        <Heading level={2} looks={3} id="lijst">
          {filtered ? texts.found : texts.all}
        </Heading>
        <Small role="status">
          {total === 0 ? texts.nothing(search.zoek) : texts.range(first, first + plans.length - 1, total)}
        </Small>
      </Row>
      {total === 0 ? (
        <EmptyState title={texts.nothing(search.zoek)} headingLevel={3}>
          <p>{texts.nothingText}</p>
          <TextLink alone href={`/rondes/${slug}/plannen`}>
            {texts.clear}
          </TextLink>
        </EmptyState>
      ) : (
        <>
          <OrderNotice search={search} to={to} />
          <ListCards>
            {plans.map((plan) => (
              <PlanCard key={plan.number} plan={plan} href={`/rondes/${slug}/plannen/${plan.number}`} />
            ))}
          </ListCards>
          <Pagination page={page} pages={pages} href={(p) => to({ p })} label={texts.pages} />
        </>
      )}
    </>
  );
}

function OrderNotice({ search, to }: Pick<ResultsProps, "search" | "to">) {
  const byNumber = search.volgorde === "nummer";
  return (
    <Notice>
      <p>{byNumber ? texts.ordered : texts.order}</p>
      <TextLink alone href={to({ volgorde: byNumber ? "willekeurig" : "nummer" })}>
        {byNumber ? texts.byChance : texts.byNumber}
      </TextLink>
    </Notice>
  );
}

function NoPlansYet({ round, act }: Pick<Loaded, "round" | "act">) {
  return (
    <>
      <PageHead eyebrow={round.title} title={texts.empty} lead={texts.emptyText}>
        {act && (
          <ButtonLink variant="primary" href={`/rondes/${round.slug}/${act.path}`}>
            {act.label}
          </ButtonLink>
        )}
      </PageHead>
    </>
  );
}
