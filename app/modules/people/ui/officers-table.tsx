import { Button } from "#app/ui/button.tsx";
import { Row, Stack } from "#app/ui/layout.tsx";
import { HiddenField } from "#app/ui/text-field.tsx";
import { Table } from "#app/ui/table.tsx";
import { Small, VisuallyHidden } from "#app/ui/text.tsx";
import type { Role } from "../core/acts.ts";
import type { Partner } from "../core/partner.ts";
import { partnerText, peopleTexts, roleNames } from "../texts.nl.ts";

const texts = peopleTexts.officers;

interface Officer {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly partner: Partner | null;
  readonly invited: boolean;
}

/** The office accounts: who, in which roles, and who has still to choose a password. */
export function OfficersTable({ officers }: { officers: readonly Officer[] }) {
  return (
    <Table
      caption={texts.caption}
      layout="cards"
      rows={officers}
      rowKey={({ id }) => id}
      columns={[
        {
          header: texts.person,
          rowHeader: true,
          cell: ({ name, email, partner, invited }) => (
            <>
              {name}
              {partner && <Small>{partnerText(partner)}</Small>}
              <Small muted>{email}</Small>
              {invited && <Small>{texts.invited}</Small>}
            </>
          ),
        },
        { header: texts.roles, cell: (officer) => <Roles officer={officer} /> },
      ]}
    />
  );
}

function Roles({ officer: { id, name, roles } }: { officer: Officer }) {
  if (roles.length === 0) return peopleTexts.account.noRoles;
  return (
    <Stack gap="s">
      {roles.map((role) => (
        <form key={role} method="post">
          <HiddenField name="intent" value="revoke" />
          <HiddenField name="accountId" value={id} />
          <HiddenField name="role" value={role} />
          <Row between>
            {roleNames[role]}
            <Button variant="subtle">
              {texts.revoke}
              <VisuallyHidden> {texts.revokeOf(roleNames[role], name)}</VisuallyHidden>
            </Button>
          </Row>
        </form>
      ))}
    </Stack>
  );
}
