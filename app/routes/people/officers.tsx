import { doneMessage } from "#app/done.ts";
import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, mustBeAllowed, reading, writingByIntent, type Sending } from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { addOfficer } from "#app/modules/people/add-officer.server.ts";
import { addPartner } from "#app/modules/people/add-partner.server.ts";
import { namedRoles, staffRoles } from "#app/modules/people/core/acts.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import { partnerKinds } from "#app/modules/people/core/partner.ts";
import {
  AddOfficerForm,
  GrantRoleForm,
  InviteForm,
  NameRoleForm,
  PartnerForm,
  ResetForm,
} from "#app/modules/people/forms.ts";
import { grantRole } from "#app/modules/people/grant-role.server.ts";
import { inviteOfficer } from "#app/modules/people/invite-officer.server.ts";
import { resetSecondFactor } from "#app/modules/people/keep-second-factor.server.ts";
import { listOfficers } from "#app/modules/people/queries.server.ts";
import { loadRoleNames, nameRole } from "#app/modules/people/role-names.server.ts";
import {
  accessSentences,
  addOfficerSentences,
  addPartnerSentences,
  grantSentences,
  inviteSentences,
  partnerKindNames,
  peopleTexts,
  resetSentences,
  roleNames,
  type RoleNames,
} from "#app/modules/people/texts.nl.ts";
import { OfficersTable } from "#app/modules/people/ui/officers-table.tsx";
import { fieldReader, type FieldReader } from "#app/platform/form.ts";
import { siteTexts } from "#app/site.nl.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxGroup } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Grid, PageHead, Section, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SelectField, type Option } from "#app/ui/select-field.tsx";
import { HiddenField, TextField } from "#app/ui/text-field.tsx";
import { Heading, List, Paragraph } from "#app/ui/text.tsx";

const texts = peopleTexts.officers;

export const meta: MetaFunction = () => [{ title: `${texts.title} - Leve de buurt` }];
export const handle = { variant: "staff", breadcrumb: () => [siteTexts.work] } satisfies PageHandle;

export const loader = reading(async ({ actor, url }) => {
  mustBeAllowed(whyNot(actor, "people.grant_role", null), url);
  return { officers: await listOfficers(), names: await loadRoleNames(), message: doneMessage(texts.done, url) };
});

const doneAt = (what: keyof typeof texts.done) => () => `/beheer/mensen?gedaan=${what}`;

const intents = {
  add: (sending: Sending) =>
    answer(sending, AddOfficerForm, (input) => addOfficer(sending.actor, input), {
      sentences: addOfficerSentences,
      done: doneAt("gemaakt"),
    }),
  partner: (sending: Sending) =>
    answer(sending, PartnerForm, (input) => addPartner(sending.actor, input), {
      sentences: addPartnerSentences,
      done: doneAt("partner"),
    }),
  invite: (sending: Sending) =>
    answer(sending, InviteForm, ({ colleague }) => inviteOfficer(sending.actor, { accountId: colleague }), {
      sentences: inviteSentences,
      done: doneAt("uitgenodigd"),
    }),
  reset: (sending: Sending) =>
    answer(sending, ResetForm, ({ loser }) => resetSecondFactor(sending.actor, loser), {
      sentences: resetSentences,
      done: doneAt("weggenomen"),
    }),
  name: (sending: Sending) =>
    answer(sending, NameRoleForm, ({ named, name }) => nameRole(sending.actor, { role: named, name }), {
      sentences: accessSentences,
      done: doneAt("genoemd"),
    }),
  grant: (sending: Sending) => granting(sending, true),
  revoke: (sending: Sending) => granting(sending, false),
};

function granting(sending: Sending, granted: boolean) {
  return answer(sending, GrantRoleForm, (input) => grantRole(sending.actor, { ...input, granted }), {
    sentences: grantSentences,
    done: doneAt(granted ? "gegeven" : "teruggenomen"),
  });
}

export const action = writingByIntent(intents, "grant");

export default function Officers() {
  const { officers, names, message } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const field = fieldReader(problem, {});
  const people = officers.map(({ id, name }) => ({ value: String(id), label: name }));
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead}>
        <ErrorSummary errors={problem?.errors} />
        {message && !problem && (
          <Notice kind="ok" role="status">
            {message}
          </Notice>
        )}
      </PageHead>
      <Section tight>
        <OfficersTable officers={officers} />
      </Section>
      <Section band>
        <Grid columns="halves">
          <Stack gap="l">
            <AddForm field={field} />
            <AddPartnerForm field={field} />
          </Stack>
          <Stack gap="l">
            <GrantForm field={field} people={people} />
            <InviteAgainForm field={field} people={people} />
            <ResetFactorForm field={field} people={people} />
            <NameForm field={field} names={names} />
          </Stack>
        </Grid>
      </Section>
    </>
  );
}

const roleOptions = staffRoles.map((role) => ({ value: role, label: roleNames[role] }));

function AddForm({ field }: { field: FieldReader }) {
  const { chosen, ...held } = field("roles");
  return (
    <Stack as="section" labelledBy="nieuw">
      <Heading level={2} id="nieuw">
        {texts.add}
      </Heading>
      <Paragraph>{texts.addText}</Paragraph>
      <form method="post" className="lb-stack" noValidate>
        <HiddenField name="intent" value="add" />
        <TextField {...field("displayName")} autoComplete="off" label={texts.name} />
        <TextField {...field("email")} type="email" autoComplete="off" label={texts.email} />
        <CheckboxGroup {...held} label={texts.roles} defaultValue={chosen} options={roleOptions} />
        <Button variant="primary">{texts.addSubmit}</Button>
      </form>
    </Stack>
  );
}

function AddPartnerForm({ field }: { field: FieldReader }) {
  return (
    <Stack as="section" labelledBy="partner">
      <Heading level={2} id="partner">
        {texts.partner}
      </Heading>
      <Paragraph>{texts.partnerText}</Paragraph>
      <form method="post" className="lb-stack" noValidate>
        <HiddenField name="intent" value="partner" />
        <TextField {...field("partnerName")} autoComplete="off" label={texts.partnerName} />
        <TextField {...field("partnerEmail")} type="email" autoComplete="off" label={texts.partnerEmail} />
        <SelectField
          {...field("partnerKind")}
          label={texts.partnerKind}
          options={partnerKinds.map((kind) => ({ value: kind, label: partnerKindNames[kind] }))}
        />
        <TextField
          {...field("organisation")}
          autoComplete="organization"
          label={texts.organisation}
          hint={texts.organisationHint}
        />
        <Button>{texts.partnerSubmit}</Button>
      </form>
    </Stack>
  );
}

interface ColleagueFormProps {
  readonly field: FieldReader;
  readonly people: readonly Option[];
}

function GrantForm({ field, people }: ColleagueFormProps) {
  return (
    <Stack as="section" labelledBy="geef">
      <Heading level={2} id="geef">
        {texts.grant}
      </Heading>
      <form method="post" className="lb-stack">
        <HiddenField name="intent" value="grant" />
        <SelectField {...field("accountId")} label={texts.whom} options={people} />
        <SelectField {...field("role")} label={texts.role} options={roleOptions} />
        <Button>{texts.grant}</Button>
      </form>
    </Stack>
  );
}

function InviteAgainForm({ field, people }: ColleagueFormProps) {
  return (
    <Stack as="section" labelledBy="opnieuw">
      <Heading level={2} id="opnieuw">
        {texts.invite}
      </Heading>
      <Paragraph>{texts.inviteText}</Paragraph>
      <form method="post" className="lb-stack">
        <HiddenField name="intent" value="invite" />
        <SelectField {...field("colleague")} label={texts.inviteWhom} options={people} />
        <Button>{texts.invite}</Button>
      </form>
    </Stack>
  );
}

function NameForm({ field, names }: { readonly field: FieldReader; readonly names: RoleNames }) {
  return (
    <Stack as="section" labelledBy="naam">
      <Heading level={2} id="naam">
        {texts.nameRole}
      </Heading>
      <Paragraph>{texts.nameRoleText}</Paragraph>
      <List items={namedRoles.map((role) => `${roleNames[role]}: ${names[role]}`)} />
      <form method="post" className="lb-stack">
        <HiddenField name="intent" value="name" />
        <SelectField
          {...field("named")}
          label={texts.whichRole}
          options={namedRoles.map((role) => ({ value: role, label: roleNames[role] }))}
        />
        <TextField {...field("name")} autoComplete="off" label={texts.roleName} hint={texts.roleNameHint} />
        <Button>{texts.nameRoleSubmit}</Button>
      </form>
    </Stack>
  );
}

function ResetFactorForm({ field, people }: ColleagueFormProps) {
  return (
    <Stack as="section" labelledBy="tweede-stap">
      <Heading level={2} id="tweede-stap">
        {texts.reset}
      </Heading>
      <Paragraph>{texts.resetText}</Paragraph>
      <form method="post" className="lb-stack">
        <HiddenField name="intent" value="reset" />
        <SelectField {...field("loser")} label={texts.resetWhom} options={people} />
        <Button variant="danger">{texts.reset}</Button>
      </form>
    </Stack>
  );
}
