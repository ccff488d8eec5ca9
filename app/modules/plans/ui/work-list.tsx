import { Checkbox as UtrechtCheckbox } from "@utrecht/checkbox-react";
import { longDate } from "#app/modules/rounds/core/dates.ts";
import type { Effect } from "#app/modules/rounds/core/rules.ts";
import type { FieldReader } from "#app/platform/form.ts";
import { AmountInTable } from "#app/ui/amount.tsx";
import { LateBadge } from "#app/ui/badge.tsx";
import { Actions, Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { fieldId, FieldNotes, wire } from "#app/ui/field.tsx";
import { Block } from "#app/ui/layout.tsx";
import { SelectField, type Option } from "#app/ui/select-field.tsx";
import { Table, type Column } from "#app/ui/table.tsx";
import { Heading, Paragraph, TextLink } from "#app/ui/text.tsx";
import type { AwaitedAnswer } from "../core/answer.ts";
import { teamValue, type Candidate, type WijkTeam } from "#app/modules/people/core/handler.ts";
import type { Triage } from "../core/impact.ts";
import { workTexts } from "../work-texts.nl.ts";
import { TriageBadge } from "./dossier-impact.tsx";

const texts = workTexts.list;

/** Whose plans the list shows; by GET, so that it is in the address. */
export function HandlerFilter({ options, whose }: { options: readonly Option[]; whose: string }) {
  return (
    <form method="get" className="lb-stack lb-on-screen">
      <SelectField
        name="behandelaar"
        label={texts.show}
        options={options}
        defaultValue={whose}
        empty={texts.everyone}
      />
      <Actions>
        <Button>{texts.showSubmit}</Button>
      </Actions>
    </form>
  );
}

interface ListedPlan {
  readonly number: number;
  readonly title: string;
  readonly state: string;
  readonly effect: Effect;
  readonly amount: string;
  readonly suffix: string;
  readonly handler: string | null;
  readonly waits: string;
  readonly answer: AwaitedAnswer | null;
  readonly triage: Triage | null;
}

interface AssignedPlansProps {
  slug: string;
  plans: readonly ListedPlan[];
  /** To whom plans can be given; null for who may not do that. */
  colleagues: readonly Candidate[] | null;
  teams: readonly WijkTeam[];
  /** In which wijken plans can be placed; null for who may not do that now. */
  wijken: readonly string[] | null;
  /** Whether authors can be invited to take their plan to another round. */
  canInvite: boolean;
  field: FieldReader;
  /** The same page with all plans chosen. */
  chooseAll: string;
}

const triageColumn: Column<ListedPlan> = {
  header: texts.triage,
  cell: ({ triage }) => (triage ? <TriageBadge triage={triage} /> : texts.notWeighed),
};

const answerColumn: Column<ListedPlan> = {
  header: texts.answer,
  cell: ({ answer }) =>
    answer && (
      <>
        {longDate(answer.on)} {answer.late && <LateBadge />}
      </>
    ),
};

/** The plans of a round with who has each; who may, chooses some and gives them to a colleague. */
export function AssignedPlans({
  slug,
  plans,
  colleagues,
  teams,
  wijken,
  canInvite,
  field,
  chooseAll,
}: AssignedPlansProps) {
  const { name, chosen: numbers, error } = field("plans");
  const chosen = new Set(numbers);
  const boxes = { name, error, label: "" };
  const columns: readonly Column<ListedPlan>[] = [
    ...(colleagues
      ? [
          {
            header: texts.choose,
            act: true,
            cell: ({ number, title }: ListedPlan, at: number) => (
              <label className="lb-tick">
                <UtrechtCheckbox
                  appearance="native"
                  id={at === 0 ? fieldId(name) : undefined}
                  name={name}
                  value={String(number)}
                  aria-describedby={wire(boxes).describedBy}
                  defaultChecked={chosen.has(String(number))}
                />
                <span className="lb-visually-hidden">{texts.chooseOne(number, title)}</span>
              </label>
            ),
          },
        ]
      : []),
    { header: texts.number, align: "num", cell: ({ number }) => number },
    {
      header: texts.plan,
      rowHeader: true,
      cell: ({ number, title }) => <TextLink href={`/werk/rondes/${slug}/plannen/${number}`}>{title}</TextLink>,
    },
    { header: texts.state, cell: ({ state }) => state },
    {
      header: texts.amount,
      cell: ({ effect, amount, suffix }) => <AmountInTable effect={effect} amount={amount} suffix={suffix} />,
    },
    { header: texts.handler, cell: ({ handler }) => handler ?? texts.nobody },
    { header: texts.waits, cell: ({ waits }) => waits || texts.nothing },
    ...(plans.some(({ triage }) => triage !== null) ? [triageColumn] : []),
    ...(plans.some(({ answer }) => answer !== null) ? [answerColumn] : []),
  ];
  const table = (
    <Table caption={texts.caption} layout="cards" rows={plans} rowKey={({ number }) => number} columns={columns} />
  );
  if (colleagues === null) return table;
  return (
    <form method="post" className="lb-stack">
      <Block as="section" labelledBy="geven" onScreen>
        <Heading level={2} looks={3} id="geven">
          {texts.assign}
        </Heading>
        <Paragraph>{texts.assignText}</Paragraph>
        <SelectField {...field("handler")} label={texts.assignTo} options={ownerOptions(colleagues, teams)} />
        <FieldNotes field={boxes} />
        <Actions>
          <Button variant="primary" name="intent" value="assign">
            {texts.assignSubmit}
          </Button>
        </Actions>
        {wijken && (
          <Disclosure summary={texts.place} open={field("wijk").error !== undefined}>
            <Paragraph>{texts.placeText}</Paragraph>
            <SelectField
              {...field("wijk")}
              label={texts.placeWijk}
              options={wijken.map((wijk) => ({ value: wijk, label: wijk }))}
            />
            <Actions>
              <Button name="intent" value="place">
                {texts.placeSubmit}
              </Button>
            </Actions>
          </Disclosure>
        )}
        {canInvite && (
          <Disclosure summary={texts.invite}>
            <Paragraph>{texts.inviteText}</Paragraph>
            <Actions>
              <Button name="intent" value="invite">
                {texts.inviteSubmit}
              </Button>
            </Actions>
          </Disclosure>
        )}
        <TextLink alone href={chooseAll}>
          {texts.chooseAll(plans.length)}
        </TextLink>
      </Block>
      {table}
    </form>
  );
}

/** Each colleague with how many plans they have in hand, and the teams of the wijken. */
export const ownerOptions = (colleagues: readonly Candidate[], teams: readonly WijkTeam[]): Option[] => [
  ...colleagues.map(({ accountId, name, plans }) => ({ value: String(accountId), label: texts.of(name, plans) })),
  ...teams.map(({ wijkId, wijk }) => ({ value: teamValue(wijkId), label: texts.team(wijk) })),
];
