import { longDate } from "#app/modules/rounds/core/dates.ts";
import { partnerText } from "#app/modules/people/texts.nl.ts";
import { Stack } from "#app/ui/layout.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { Heading, Paragraph, Small } from "#app/ui/text.tsx";
import { workTexts } from "../work-texts.nl.ts";
import { DossierPart, IntentForm, type Part } from "./dossier-forms.tsx";

const texts = workTexts.plan;

/** What partners of the buurt advise (R9), who was asked, and the form to ask one. */
export function PartnersPart({ dossier: { consulted, advisers }, form, field, errors }: Part) {
  const canAsk = advisers.length > 0 || form("ask-partner").no || form("ask-partner").problem;
  return (
    <DossierPart id="ask-partner" errors={errors("ask-partner")} title={texts.partners}>
      <Small>{texts.partnersText}</Small>
      {consulted.length === 0 && <Paragraph>{texts.noConsulted}</Paragraph>}
      {consulted.map(({ accountId, name, askedOn, text, on, ...partner }) => (
        <Stack key={accountId} gap="s">
          <Heading level={3} looks={4}>
            {partnerText(partner)}
          </Heading>
          <Paragraph>{text ?? texts.adviceWaits}</Paragraph>
          <Small muted>
            {texts.consultedBy(name, askedOn && longDate(askedOn))} {on && texts.adviceGiven(longDate(on))}
          </Small>
        </Stack>
      ))}
      {canAsk ? (
        <IntentForm {...form("ask-partner")} submit={texts.askPartner}>
          <SelectField
            {...field("ask-partner")("partner")}
            label={texts.whichPartner}
            options={advisers.map(({ accountId, name, ...partner }) => ({
              value: String(accountId),
              label: `${partnerText(partner)}: ${name}`,
            }))}
          />
        </IntentForm>
      ) : (
        <Small muted>{texts.noAdvisers}</Small>
      )}
    </DossierPart>
  );
}
