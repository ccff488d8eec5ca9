import { doneMessage } from "#app/done.ts";
import { randomUUID } from "node:crypto";
import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, mustBeAllowed, reading, writingByIntent, type Sending } from "#app/http.server.ts";
import type { YearFigures } from "#app/modules/budget/core/ceilings.ts";
import type { PotInTree } from "#app/modules/budget/core/pots.ts";
import { addPot, changePot, removePot } from "#app/modules/budget/arrange-pots.server.ts";
import { bookPot } from "#app/modules/budget/book-pot.server.ts";
import {
  AddPotForm,
  BookPotForm,
  ChangePotForm,
  FiguresForm,
  ProgrammeForm,
  RemovePotForm,
} from "#app/modules/budget/forms.ts";
import { bookingsOf, itemsOf, potsByYear } from "#app/modules/budget/queries.server.ts";
import { setFigures } from "#app/modules/budget/set-figures.server.ts";
import { setProgramme } from "#app/modules/budget/set-programme.server.ts";
import { budgetTexts, potSentences } from "#app/modules/budget/texts.nl.ts";
import { AddPot } from "#app/modules/budget/ui/add-pot.tsx";
import { BookingsTable } from "#app/modules/budget/ui/bookings-table.tsx";
import { warningsOf } from "#app/modules/budget/ui/ceilings.tsx";
import { FiguresForm as YearFiguresForm } from "#app/modules/budget/ui/figures-form.tsx";
import { OpenQuestions } from "#app/modules/budget/ui/open-questions.tsx";
import { PotPanel } from "#app/modules/budget/ui/pot-panel.tsx";
import { ProgrammeForm as YearProgrammeForm } from "#app/modules/budget/ui/programme-form.tsx";
import { PotsTable } from "#app/modules/budget/ui/pots-table.tsx";
import { whyNot } from "#app/modules/people/core/may.ts";
import { euroInput } from "#app/modules/rounds/stored-rules.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { errorsWithIds, fieldReader, intentOf, withIds, type FormProblem } from "#app/platform/form.ts";
import { siteTexts } from "#app/site.nl.ts";
import { Actions } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHead, Section } from "#app/ui/layout.tsx";
import { EmptyState, Notice } from "#app/ui/notice.tsx";
import { TextLink } from "#app/ui/text.tsx";
import { ceilingsOfYear } from "./ceilings.server.ts";

const texts = budgetTexts.work;

export const meta: MetaFunction = () => [{ title: `${texts.title} - Leve de buurt` }];
export const handle = { variant: "staff", breadcrumb: () => [siteTexts.work] } satisfies PageHandle;

export const loader = reading(async ({ actor, url }) => {
  mustBeAllowed(whyNot(actor, "budget.read_ledger", null), url);
  const years = await Promise.all(
    (await potsByYear()).map(async (year) => ({ ...year, ceilings: await ceilingsOfYear(year) })),
  );
  const asked = url.searchParams.get("pot");
  const pot = years.flatMap(({ pots }) => pots).find(({ id }) => String(id) === asked) ?? null;
  return {
    years,
    open: pot && { pot, items: await itemsOf(pot.id), bookings: await bookingsOf(pot.id), formKey: randomUUID() },
    lately: pot ? [] : await bookingsOf(null),
    may: {
      arrange: whyNot(actor, "budget.arrange", null) === null,
      book: whyNot(actor, "budget.book", null) === null,
    },
    message: doneMessage(texts.done, url),
  };
});

const toPot = (pot: number, done: keyof typeof texts.done) => `/werk/potten?pot=${pot}&gedaan=${done}`;
const sentences = potSentences;

const intents = {
  add: (sending: Sending) =>
    answer(sending, AddPotForm, (input) => addPot(sending.actor, input), {
      sentences,
      done: ({ id, booked }) => toPot(id, booked ? "toegevoegd" : "vraag"),
    }),
  change: (sending: Sending) =>
    answer(sending, ChangePotForm, (input) => changePot(sending.actor, input), {
      sentences,
      done: ({ id, booked }) => toPot(id, booked ? "gewijzigd" : "vraag"),
    }),
  remove: (sending: Sending) =>
    answer(sending, RemovePotForm, (input) => removePot(sending.actor, input), {
      sentences,
      done: () => "/werk/potten?gedaan=weg",
    }),
  figures: (sending: Sending) =>
    answer(sending, FiguresForm, (input) => setFigures(sending.actor, input), {
      sentences,
      done: () => "/werk/potten?gedaan=cijfers",
    }),
  programme: (sending: Sending) =>
    answer(sending, ProgrammeForm, (input) => setProgramme(sending.actor, input), {
      sentences,
      done: () => "/werk/potten?gedaan=programma",
    }),
  book: (sending: Sending) =>
    answer(sending, BookPotForm, (input) => bookPot(sending.actor, input), {
      sentences,
      done: ({ pot }) => toPot(pot, "geboekt"),
    }),
};

export const action = writingByIntent(intents, "book");

export default function ManagePots() {
  const { years, open, lately, may, message } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const sent = formSent(problem);
  const field = (intent: string, stored: unknown) =>
    withIds(fieldReader(sent === intent ? problem : undefined, stored), intent);
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead}>
        <ErrorSummary errors={errorsWithIds(problem, sent)} />
        {message && !problem && (
          <Notice kind="ok" role="status">
            {message}
          </Notice>
        )}
        <Actions>
          <TextLink alone href="/potten">
            {texts.public}
          </TextLink>
        </Actions>
      </PageHead>
      {open && (
        <PotPanel
          {...open}
          change={may.arrange ? field("change", changeable(open.pot)) : null}
          book={may.book && open.pot.booked ? field("book", {}) : null}
        />
      )}
      {years.length === 0 && (
        <Section tight>
          <EmptyState title={budgetTexts.empty}>{budgetTexts.emptyText}</EmptyState>
        </Section>
      )}
      {years.map(({ year, pots, figures, programmes, ceilings }) => (
        <Section key={year} tight>
          <OpenQuestions pots={pots} />
          {ceilings &&
            warningsOf(year, ceilings).map((warning) => (
              <Notice key={warning} kind="warning">
                {warning}
              </Notice>
            ))}
          <PotsTable
            year={year}
            pots={pots}
            action={({ id, name }) => <TextLink href={`/werk/potten?pot=${id}`}>{texts.open(name)}</TextLink>}
          />
          {may.arrange && (
            <>
              <YearFiguresForm
                year={year}
                field={field(`figures-${year}`, figuresToChange(figures))}
                open={sent === `figures-${year}`}
              />
              <YearProgrammeForm
                year={year}
                programmes={programmes}
                field={field(`programme-${year}`, {})}
                open={sent === `programme-${year}`}
              />
            </>
          )}
        </Section>
      ))}
      {lately.length > 0 && (
        <Section tight>
          <BookingsTable caption={texts.lately} bookings={lately} withPot />
        </Section>
      )}
      {may.arrange && (
        <Section band onScreen>
          <AddPot field={field("add", { forPlans: "on" })} pots={years.flatMap(({ pots }) => pots)} />
        </Section>
      )}
    </>
  );
}

/** Which form of the page was sent; those of a year stand there once for each year. */
function formSent(problem: FormProblem | undefined): string {
  const intent = intentOf(problem) ?? "";
  const ofYear = intent === "figures" || intent === "programme";
  return ofYear ? `${intent}-${fieldReader(problem, {})("year").defaultValue}` : intent;
}

/** What the form for the figures of a year begins with: what was kept, else the parts that the paper says (R80). */
function figuresToChange(figures: YearFigures | null) {
  if (figures === null) return { freePercent: 3, greenPercent: 10 };
  return { ...figures, free: euroInput(figures.free), green: euroInput(figures.green) };
}

/** What the form that changes a pot begins with; amounts as people type them. */
function changeable({ name, fcl, amount, forPlans }: PotInTree) {
  return { name, fcl, amount: euroInput(amount), forPlans: forPlans ? "on" : "" };
}
