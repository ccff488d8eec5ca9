import type { FormProblem } from "#app/platform/form.ts";
import { Actions, Button, ButtonLink } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageHead, Section } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import type { Scale } from "../core/rating.ts";
import { chooseFirstTexts as texts } from "../register-texts.nl.ts";
import { waarderingTexts } from "../texts.nl.ts";
import type { ListedPlan } from "../views.ts";
import { RateList } from "./rate-list.tsx";

interface ChooseFirstPageProps {
  /** Address of the round. */
  base: string;
  scale: Scale;
  plans: readonly ListedPlan[];
  chosen: number;
  total: number;
  page: number;
  pages: number;
  problem: FormProblem | undefined;
}

/** The plans to choose from before it is known who chooses, and the way to let the choices count. */
export function ChooseFirstPage({ base, scale, plans, chosen, total, page, pages, problem }: ChooseFirstPageProps) {
  const address = (to: number) => `${base}/waardering/alvast?bladzijde=${to}`;
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead}>
        <ErrorSummary errors={problem?.errors} title={waarderingTexts.rate.problem} />
        {chosen > 0 && <Chosen base={base} words={texts.chosen(chosen, total)} />}
      </PageHead>
      <Section tight>
        <RateList plans={plans} scale={scale} base={base} action={address(page)} stored={null} given={texts.now} />
        <Pagination page={page} pages={pages} href={address} label={waarderingTexts.list.pages} />
      </Section>
    </>
  );
}

function Chosen({ base, words }: { base: string; words: string }) {
  return (
    <Notice role="status">
      <div className="lb-stack-s">
        <p>{words}</p>
        <Actions>
          <ButtonLink variant="primary" href={`${base}/waardering/alvast/tellen`}>
            {texts.keep}
          </ButtonLink>
          <form method="post" action={`${base}/waardering/alvast`}>
            <Button name="forget" value="1">
              {texts.forget}
            </Button>
          </form>
        </Actions>
      </div>
    </Notice>
  );
}
