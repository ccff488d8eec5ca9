import type { FieldReader } from "#app/platform/form.ts";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { HiddenField, TextField } from "#app/ui/text-field.tsx";
import { Small } from "#app/ui/text.tsx";
import { fondsTexts } from "../texts.nl.ts";

const texts = fondsTexts.sheet;

/** The way to say that one is involved in a plan. */
export function ConflictForm({ field }: { readonly field: FieldReader }) {
  const reason = field("reason");
  return (
    <>
      <Disclosure summary={texts.conflict} open={Boolean(reason.error)}>
        <form method="post" className="lb-stack">
          <HiddenField name="intent" value="conflict" />
          <TextField {...reason} label={texts.conflictReason} />
          <Button icon="hands">{texts.conflictSubmit}</Button>
        </form>
      </Disclosure>
      <Small muted>{texts.conflictHint}</Small>
    </>
  );
}
