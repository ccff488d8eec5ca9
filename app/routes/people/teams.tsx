import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { reading } from "#app/http.server.ts";
import { teamFunctions } from "#app/modules/people/core/team.ts";
import { wijkAnchor } from "#app/modules/people/core/wijken.ts";
import { publicTeams } from "#app/modules/people/teams.server.ts";
import { teamFunctionNames, teamFunctionTasks, teamTexts as texts } from "#app/modules/people/team-texts.nl.ts";
import { TeamBlock } from "#app/modules/people/ui/team-block.tsx";
import { Actions } from "#app/ui/button.tsx";
import { Grid, PageHead, Section } from "#app/ui/layout.tsx";
import { Heading, List, Paragraph, TextLink } from "#app/ui/text.tsx";

export const meta: MetaFunction = () => [{ title: `${texts.title} - Leve de buurt` }];

export const loader = reading(async () => ({ teams: await publicTeams() }));

export default function Teams() {
  const { teams } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead}>
        {teams.length === 0 && <Paragraph>{texts.noWijken}</Paragraph>}
        {teams.length > 1 && (
          <nav aria-label={texts.choose}>
            <Actions>
              {teams.map(({ name }) => (
                <TextLink key={name} alone href={`#${wijkAnchor(name)}`}>
                  {name}
                </TextLink>
              ))}
            </Actions>
          </nav>
        )}
      </PageHead>
      {teams.length > 0 && (
        <Section tight band>
          <Grid columns={2}>
            {teams.map((team) => (
              <TeamBlock key={team.name} {...team} />
            ))}
          </Grid>
        </Section>
      )}
      <Section tight labelledBy="wie-doet-wat">
        <Heading level={2} looks={3} id="wie-doet-wat">
          {texts.who}
        </Heading>
        <List
          items={teamFunctions.map((one) => (
            <>
              <strong>{teamFunctionNames[one]}</strong> {teamFunctionTasks[one]}
            </>
          ))}
        />
        <Paragraph>{texts.otherwise}</Paragraph>
      </Section>
    </>
  );
}
