import { ButtonLink } from "#app/ui/button.tsx";
import { BigNumber } from "#app/ui/facts.tsx";
import { Block, PageHead, Section } from "#app/ui/layout.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Heading, List, Small, TextLink } from "#app/ui/text.tsx";
import type { FormProblem } from "#app/platform/form.ts";
import type { Method } from "#app/modules/rounds/core/rules.ts";
import type { Landing } from "../landing.ts";
import { ballotTexts } from "../ballot-texts.nl.ts";
import { inDutch, waarderingTexts } from "../texts.nl.ts";
import { ChoicesWait } from "./choices-wait.tsx";

const texts = waarderingTexts.landing;

interface ValueLandingProps {
  landing: Landing;
  /** Choices that wait in this browser. */
  pending: number;
  problem: FormProblem | undefined;
}

/** What valuing in this round is, until when, and how many took part; for everybody who is not valuing right now. */
export function ValueLanding({ landing, pending, problem }: ValueLandingProps) {
  const { method, when, turnout, acts, why, base, register } = landing;
  return (
    <>
      <PageHead
        title={method === "ballot" ? ballotTexts.landing : texts.title}
        lead={landing.imported ? texts.imported : method === null ? texts.never : texts.lead[method]}
        aside={
          <Block variant={landing.isOpen ? "now" : "quiet"} as="aside">
            {when && <p>{when}</p>}
            {(method || landing.imported) && <Turnout {...turnout} />}
            {why && <Notice>{why}</Notice>}
            {acts.map((act, at) => (
              <ButtonLink key={act.label} variant={at === 0 ? "primary" : "secondary"} wide href={act.href}>
                {act.label}
              </ButtonLink>
            ))}
            <TextLink alone href={`${base}/plannen`}>
              {texts.plans}
            </TextLink>
          </Block>
        }
      >
        <ErrorSummary errors={problem?.errors} title={waarderingTexts.rate.problem} />
        <ChoicesWait base={base} count={pending} />
      </PageHead>
      {method && (
        <Section band labelledBy="werkwijze">
          <Heading level={2} id="werkwijze">
            {texts.how}
          </Heading>
          <List
            ordered
            items={texts.steps[method].map((step, at) =>
              register && at === whoStep(method) ? texts.registerStep(method) : step,
            )}
          />
          <p>{texts.secret}</p>
          <TextLink alone href={`${base}/spelregels`}>
            {texts.rules}
          </TextLink>
        </Section>
      )}
    </>
  );
}

/** The step in which somebody says who this is: a whole ballot is filled in first. */
const whoStep = (method: Method) => (method === "ballot" ? 1 : 0);

function Turnout({ people, words }: Landing["turnout"]) {
  return people > 0 ? <BigNumber value={inDutch(people)}>{words}</BigNumber> : <Small>{words}</Small>;
}
