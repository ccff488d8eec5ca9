import { longDate } from "#app/modules/rounds/core/dates.ts";
import type { FieldReader } from "#app/platform/form.ts";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { ErrorSummary, type FieldErrors } from "#app/ui/error-summary.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { Block } from "#app/ui/layout.tsx";
import { Heading, List, Small } from "#app/ui/text.tsx";
import { TextArea } from "#app/ui/text-field.tsx";
import type { RecordedPriority } from "../core/priority.ts";
import { raadTexts } from "../texts.nl.ts";

const texts = raadTexts.priority;

interface PriorityFormProps {
  /** The last one counts. */
  recorded: readonly RecordedPriority[];
  field: FieldReader;
  errors: FieldErrors;
}

/** Where the griffie records that the raad puts a plan first, and takes that back. */
export function PriorityForm({ recorded, field, errors }: PriorityFormProps) {
  const [now, ...earlier] = recorded;
  const stands = (now?.text ?? null) !== null;
  const past = stands ? earlier : recorded;
  return (
    <Block as="section" labelledBy="voorrang">
      <Heading level={2} looks={3} id="voorrang">
        {texts.title}
      </Heading>
      <Small>{texts.lead}</Small>
      <ErrorSummary errors={errors} headingLevel={3} />
      <form method="post" action="#voorrang" className="lb-stack">
        <input type="hidden" name="intent" value="prioritise" />
        <TextArea {...field("text")} label={texts.text} hint={texts.textHint} rows={3} />
        <FormActions>
          <Button>{texts.submit}</Button>
        </FormActions>
      </form>
      {stands && (
        <form method="post" action="#voorrang">
          <input type="hidden" name="intent" value="take-back" />
          <Button variant="subtle">{texts.takeBack}</Button>
        </form>
      )}
      {past.length > 0 && (
        <Disclosure summary={texts.earlier}>
          <List items={past.map(({ text, on }) => texts.recorded(longDate(on), text))} />
        </Disclosure>
      )}
    </Block>
  );
}
