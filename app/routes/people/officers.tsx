import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answer, mustBeAllowed, reading, writing } from "#app/http.server.ts";
import type { PageHandle } from "#app/page-handle.ts";
import { roles } from "#app/modules/people/core/acts.ts";
import { whyNot } from "#app/modules/people/core/may.ts";
import { GrantRoleForm } from "#app/modules/people/forms.ts";
import { grantRole } from "#app/modules/people/grant-role.server.ts";
import { listOfficers } from "#app/modules/people/queries.server.ts";
import { grantSentences, peopleTexts, roleNames } from "#app/modules/people/texts.nl.ts";
import { fieldReader } from "#app/platform/form.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHead, Section, Stack } from "#app/ui/layout.tsx";
import { EmptyState, Notice } from "#app/ui/notice.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { Table } from "#app/ui/table.tsx";
import { Heading } from "#app/ui/text.tsx";

const texts = peopleTexts.officers;

export const meta: MetaFunction = () => [{ title: `${texts.title} - Leve de buurt` }];
export const handle = { variant: "staff" } satisfies PageHandle;

export const loader = reading(async ({ actor, url }) => {
  mustBeAllowed(whyNot(actor, "people.grant_role", null), url);
  const message = { gegeven: texts.granted, teruggenomen: texts.revoked }[url.searchParams.get("gedaan") ?? ""];
  return { officers: await listOfficers(), message };
});

export const action = writing((sending) => {
  const granted = sending.form.get("intent") !== "revoke";
  return answer(sending, GrantRoleForm, (input) => grantRole(sending.actor, { ...input, granted }), {
    sentences: grantSentences,
    done: () => `/beheer/mensen?gedaan=${granted ? "gegeven" : "teruggenomen"}`,
  });
});

export default function Officers() {
  const { officers, message } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const field = fieldReader(problem, {});
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
        {officers.length === 0 ? (
          <EmptyState title={texts.empty} />
        ) : (
          <Table
            caption={texts.caption}
            layout="cards"
            rows={officers}
            rowKey={({ id }) => id}
            columns={[
              { header: texts.name, rowHeader: true, cell: ({ name }) => name },
              { header: texts.email, cell: ({ email }) => email },
              {
                header: texts.roles,
                cell: ({ id, roles: held }) => (
                  <Stack gap="s">
                    {held.length === 0 && <p>{peopleTexts.account.noRoles}</p>}
                    {held.map((role) => (
                      <form key={role} method="post">
                        <input type="hidden" name="intent" value="revoke" />
                        <input type="hidden" name="accountId" value={id} />
                        <input type="hidden" name="role" value={role} />
                        <Button variant="subtle">{texts.revoke(roleNames[role])}</Button>
                      </form>
                    ))}
                  </Stack>
                ),
              },
            ]}
          />
        )}
      </Section>
      <Section band labelledBy="geef">
        <Heading level={2} id="geef">
          {texts.grant}
        </Heading>
        <form method="post" className="lb-stack">
          <SelectField
            {...field("accountId")}
            label={texts.name}
            options={officers.map(({ id, name }) => ({ value: String(id), label: name }))}
          />
          <SelectField
            {...field("role")}
            label={texts.role}
            options={roles.map((role) => ({ value: role, label: roleNames[role] }))}
          />
          <Button variant="primary">{texts.grant}</Button>
        </form>
      </Section>
    </>
  );
}
