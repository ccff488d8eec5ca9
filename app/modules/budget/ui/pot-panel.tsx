import { cents, formatEuros } from "#app/modules/counting/core/money.ts";
import type { FieldReaderWithIds } from "#app/platform/form.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioGroup } from "#app/ui/choices.tsx";
import { Grid, Section, Stack } from "#app/ui/layout.tsx";
import { Table } from "#app/ui/table.tsx";
import { HiddenField, MoneyField, TextField } from "#app/ui/text-field.tsx";
import { Heading, Paragraph } from "#app/ui/text.tsx";
import { moves, seenOf, type PotBooking, type PotInTree, type PotItem } from "../core/pots.ts";
import { budgetTexts, moveNames } from "../texts.nl.ts";
import { PotFields } from "./pot-fields.tsx";
import { BookingsTable } from "./bookings-table.tsx";

const texts = budgetTexts.work;
const heads = budgetTexts.table;
const euros = (amount: number) => formatEuros(cents(amount));

interface PotPanelProps {
  readonly pot: PotInTree;
  readonly items: readonly PotItem[];
  readonly bookings: readonly PotBooking[];
  readonly formKey: string;
  /** Null for who may not, or where nothing can be booked. */
  readonly change: FieldReaderWithIds | null;
  readonly book: FieldReaderWithIds | null;
}

/** One pot: what is booked on it, and the forms for who may book on it or change it. */
export function PotPanel({ pot, items, bookings, formKey, change, book }: PotPanelProps) {
  return (
    <Section band tight labelledBy="pot">
      <Heading level={2} id="pot">
        {pot.name}
      </Heading>
      <Items pot={pot} items={items} />
      <Grid columns="halves">
        {book && <BookForm pot={pot} field={book} formKey={formKey} />}
        {change && <ChangeForm pot={pot} field={change} />}
      </Grid>
      {bookings.length > 0 && <BookingsTable caption={texts.bookings(pot.name)} bookings={bookings} />}
    </Section>
  );
}

function Items({ pot, items }: { pot: PotInTree; items: readonly PotItem[] }) {
  if (items.length === 0) return <Paragraph>{texts.noItems}</Paragraph>;
  return (
    <Table
      caption={texts.items(pot.name)}
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        { header: texts.forWhat, rowHeader: true, cell: ({ title }) => title },
        { header: heads.reserved, align: "num", cell: ({ balance }) => euros(balance.reserved) },
        { header: heads.committed, align: "num", cell: ({ balance }) => euros(balance.committed) },
        { header: heads.spent, align: "num", cell: ({ balance }) => euros(balance.spent) },
      ]}
      layout="cards"
    />
  );
}

const moveOptions = moves.map((value) => ({ value, label: moveNames[value], description: texts.moveHints[value] }));

function BookForm({ pot, field, formKey }: { pot: PotInTree; field: FieldReaderWithIds; formKey: string }) {
  return (
    <Stack as="section" labelledBy="boeken">
      <Heading level={3} id="boeken">
        {texts.bookTitle(pot.name)}
      </Heading>
      <form method="post" className="lb-stack" noValidate>
        <HiddenField name="intent" value="book" />
        <HiddenField name="pot" value={String(pot.id)} />
        <HiddenField name="formKey" value={field("formKey").defaultValue ?? formKey} />
        <TextField {...field("item")} label={texts.item} hint={texts.itemHint} autoComplete="off" />
        <RadioGroup {...field("move")} label={texts.move} options={moveOptions} />
        <MoneyField {...field("amount")} label={texts.amount} />
        <TextField {...field("reason")} label={texts.reason} autoComplete="off" />
        <Button variant="primary">{texts.bookSubmit}</Button>
      </form>
    </Stack>
  );
}

function ChangeForm({ pot, field }: { pot: PotInTree; field: FieldReaderWithIds }) {
  return (
    <Stack as="section" labelledBy="wijzigen">
      <Heading level={3} id="wijzigen">
        {texts.change(pot.name)}
      </Heading>
      <form method="post" className="lb-stack" noValidate>
        <HiddenField name="intent" value="change" />
        <HiddenField name="pot" value={String(pot.id)} />
        <HiddenField name="seen" value={field("seen").defaultValue ?? seenOf(pot)} />
        <PotFields field={field} />
        <Button variant="primary">{texts.changeSubmit}</Button>
      </form>
      <form method="post">
        <HiddenField name="intent" value="remove" />
        <HiddenField name="pot" value={String(pot.id)} />
        <Button variant="subtle">{texts.remove}</Button>
      </form>
    </Stack>
  );
}
