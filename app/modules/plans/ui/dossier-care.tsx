import { teamValue } from "#app/modules/people/core/handler.ts";
import { longDate } from "#app/modules/rounds/core/dates.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxGroup, RadioGroup } from "#app/ui/choices.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { TextArea, TextField } from "#app/ui/text-field.tsx";
import { List, Paragraph, Small, TextLink } from "#app/ui/text.tsx";
import { placeText } from "../amount-text.ts";
import { isWaiting, type MergeProposal } from "../core/merging.ts";
import { reportOutcomeNames, reportReasonNames } from "../texts.nl.ts";
import { workTexts } from "../work-texts.nl.ts";
import { DossierPart, IntentForm, type Part } from "./dossier-forms.tsx";
import { ownerOptions } from "./work-list.tsx";

const texts = workTexts.plan;

export function HandlerPart({ dossier, self, form, field, errors }: Part) {
  const { handler, team, colleagues, teams, coordinators, plan } = dossier;
  const stored = handler ? { handler: handler.accountId } : team && { handler: teamValue(team.wijkId) };
  const canTake = handler === null && colleagues.some(({ accountId }) => accountId === self);
  const give = [
    ...(canTake ? [{ value: String(self), label: texts.take }] : []),
    ...coordinators
      .filter(({ accountId }) => accountId !== handler?.accountId)
      .map(({ wijk, accountId, name }) => ({ value: String(accountId), label: texts.assignTo(wijk, name) })),
    ...teams
      .filter(
        ({ wijk, wijkId, members }) => plan.wijken.includes(wijk) && wijkId !== team?.wijkId && members.length > 1,
      )
      .map(({ wijk, wijkId }) => ({ value: teamValue(wijkId), label: texts.assignToTeam(wijk) })),
  ];
  return (
    <DossierPart id="assign" errors={errors("assign")} title={workTexts.handler}>
      <Paragraph>{handler?.name ?? (team ? workTexts.list.team(team.wijk) : workTexts.list.nobody)}</Paragraph>
      <IntentForm {...form("assign")} submit={texts.assign}>
        <SelectField
          {...field("assign", stored ?? {})("handler")}
          label={workTexts.list.assignTo}
          options={ownerOptions(colleagues, teams)}
        />
      </IntentForm>
      {!form("assign").no &&
        give.map(({ value, label }) => (
          <form key={label} method="post" action="#assign">
            <input type="hidden" name="intent" value="assign" />
            <Button name="handler" value={value}>
              {label}
            </Button>
          </form>
        ))}
    </DossierPart>
  );
}

export function PlacePart({ dossier: { plan }, wijken, form, field, errors }: Part) {
  const { chosen, name, error, id } = field("place", { wijken: plan.wijken })("wijken");
  return (
    <DossierPart id="place" errors={errors("place")} title={texts.place}>
      {form("place").no && <Paragraph>{placeText(plan.wijken)}</Paragraph>}
      <IntentForm {...form("place")} submit={texts.savePlace}>
        <CheckboxGroup
          name={name}
          id={id}
          error={error}
          label={texts.place}
          hint={texts.placeHint}
          required={false}
          defaultValue={chosen}
          options={wijken.map((wijk) => ({ value: wijk, label: wijk }))}
        />
      </IntentForm>
    </DossierPart>
  );
}

export function MergePart({ dossier: { plan, merges }, round, form, field, errors }: Part) {
  const waiting = merges.filter(isWaiting);
  const going = waiting.find((one) => one.plan.number === plan.number);
  return (
    <DossierPart id="merge" errors={errors("merge", "decide-merge", "unmerge")} title={texts.merge}>
      {merges.map((proposal) => (
        <Merging key={proposal.id} proposal={proposal} />
      ))}
      {waiting.some((one) => asksOffice(one, plan.number)) && (
        <TextLink alone href={`/rondes/${round.slug}/plannen/${plan.number}/samenvoegen`}>
          {texts.mergeAsk}
        </TextLink>
      )}
      {plan.parent ? (
        <>
          <Paragraph>{texts.mergedWith(plan.parent.number)}</Paragraph>
          <IntentForm {...form("unmerge")} submit={texts.unmerge} />
        </>
      ) : going ? (
        <IntentForm {...form("decide-merge")} submit={texts.mergeDecide}>
          <RadioGroup
            {...field("decide-merge")("verdict")}
            label={texts.mergeVerdict}
            hint={texts.mergeVerdictHint}
            options={(["merge", "apart"] as const).map((value) => ({ value, label: texts.mergeVerdicts[value] }))}
          />
          <TextArea
            {...field("decide-merge")("decision")}
            label={texts.mergeDecision}
            hint={texts.mergeDecisionHint}
            rows={2}
          />
        </IntentForm>
      ) : (
        <>
          <Small>{texts.mergeText}</Small>
          <IntentForm {...form("merge")} submit={texts.mergeSubmit}>
            <TextField {...field("merge")("parent")} label={texts.parent} inputMode="numeric" />
            <TextArea {...field("merge")("reason")} label={texts.mergeReason} hint={texts.mergeReasonHint} rows={2} />
          </IntentForm>
        </>
      )}
    </DossierPart>
  );
}

/** Whether the author of this plan of a proposal has no account, and has not answered. */
function asksOffice({ plan, into, answers }: MergeProposal, number: number): boolean {
  const own = plan.number === number ? plan : into;
  return own.byOffice && !answers.some((answer) => answer.plan === number);
}

/** What was proposed, what the authors said of it and how it ended. */
function Merging({ proposal: { plan, into, reason, proposedOn, answerBy, answers, outcome, decision } }: MergingProps) {
  const told = [plan.number, into.number].map((number) => {
    const answer = answers.find((one) => one.plan === number);
    if (!answer) return texts.mergeNoAnswer(number);
    const { agrees, words, how } = answer;
    return [texts.mergeAnswer(number, agrees), words, how && texts.mergeHow(how)].filter(Boolean).join(" ");
  });
  return (
    <Stack gap="s">
      <Paragraph>{texts.mergeProposed(plan.number, into.number, longDate(proposedOn))}</Paragraph>
      <Paragraph>{reason}</Paragraph>
      <List items={told} />
      <Small muted>
        {outcome ? texts.mergeOutcome[outcome] : texts.mergeUntil(longDate(answerBy))} {decision}
      </Small>
    </Stack>
  );
}

interface MergingProps {
  readonly proposal: MergeProposal;
}

export function ReportsPart({ dossier: { reports }, form, field, errors }: Part) {
  return (
    <DossierPart id="handle-report" errors={errors("handle-report")} title={texts.reports}>
      {reports.length === 0 && <Small>{texts.noReports}</Small>}
      {reports.map(({ id, reason, text, on, outcome }) => {
        const state = field("handle-report")("outcome");
        return (
          <Stack key={id} gap="s">
            <Paragraph>
              {longDate(on)}: {reportReasonNames[reason as keyof typeof reportReasonNames]}. {text}
            </Paragraph>
            {outcome ? (
              <Small muted>
                {texts.handled} {reportOutcomeNames[outcome as keyof typeof reportOutcomeNames]}
              </Small>
            ) : (
              <IntentForm {...form("handle-report")} submit={texts.saveReport}>
                <input type="hidden" name="report" value={id} />
                <RadioGroup
                  {...state}
                  id={`handle-report-${id}-outcome`}
                  label={texts.handle}
                  options={Object.entries(reportOutcomeNames).map(([value, label]) => ({ value, label }))}
                />
              </IntentForm>
            )}
          </Stack>
        );
      })}
    </DossierPart>
  );
}

export function RemovalPart({ dossier: { removalAsked }, ownRemoval, form, field, errors }: Part) {
  if (removalAsked === null)
    return (
      <DossierPart id="ask-removal" errors={errors("ask-removal", "decide-removal")} title={texts.removal}>
        <Small>{texts.removalText}</Small>
        <IntentForm {...form("ask-removal")} submit={texts.askRemoval} variant="danger">
          <TextArea {...field("ask-removal")("reason")} label={texts.removalReason} rows={2} />
        </IntentForm>
      </DossierPart>
    );
  return (
    <DossierPart id="decide-removal" errors={errors("ask-removal", "decide-removal")} title={texts.removal}>
      <Paragraph>{texts.asked(removalAsked.by, longDate(removalAsked.on))}</Paragraph>
      <Facts items={[{ term: texts.removalReason, value: removalAsked.reason }]} />
      {!ownRemoval && (
        <IntentForm {...form("decide-removal")} submit={texts.confirm} variant="danger">
          <input type="hidden" name="verdict" value="confirm" />
          <input type="hidden" name="seen" value={removalAsked.reason} />
        </IntentForm>
      )}
      <form method="post" action="#ask-removal">
        <input type="hidden" name="intent" value="decide-removal" />
        <Button name="verdict" value="cancel">
          {texts.cancel}
        </Button>
      </form>
    </DossierPart>
  );
}

export function NotesPart({ dossier: { notes }, form, field, errors }: Part) {
  return (
    <DossierPart id="note" errors={errors("note")} title={texts.notes}>
      {notes.length === 0 && <Small>{texts.noNotes}</Small>}
      {notes.map(({ text, by, on }, at) => (
        <Stack key={at} gap="s">
          <Paragraph>{text}</Paragraph>
          <Small muted>{texts.by(by, longDate(on))}</Small>
        </Stack>
      ))}
      <IntentForm {...form("note")} submit={texts.saveNote}>
        <TextArea {...field("note")("text")} label={texts.note} hint={texts.noteHint} rows={3} />
      </IntentForm>
    </DossierPart>
  );
}
