import type { FieldReader } from "#app/platform/form.ts";
import { TextField } from "#app/ui/text-field.tsx";
import { roundTexts } from "../texts.nl.ts";

/** Name, address and year of a round that is made or copied. */
export function NewRoundFields({ field }: { field: FieldReader }) {
  const texts = roundTexts.admin;
  return (
    <>
      <TextField {...field("title")} label={texts.name} />
      <TextField {...field("slug")} label={texts.slug} hint={texts.slugHint} />
      <TextField {...field("budgetYear")} label={texts.budgetYear} inputMode="numeric" />
    </>
  );
}
