import { PageHead } from "#app/ui/layout.tsx";
import { Paragraph, TextLink } from "#app/ui/text.tsx";
import { waarderingTexts } from "../texts.nl.ts";

const texts = waarderingTexts.results;

interface PaperFirstProps {
  title: string;
  /** How many ballots on paper still wait. */
  lead: string;
  /** Where who looks releases the result all the same; null once it is released. */
  release: string | null;
}

/** In the place of a result: ballots on paper that came in time are entered first. */
export function PaperFirst({ title, lead, release }: PaperFirstProps) {
  return (
    <PageHead title={title} lead={lead}>
      <Paragraph>{texts.paperNever}</Paragraph>
      {release && (
        <TextLink alone href={release}>
          {texts.release}
        </TextLink>
      )}
    </PageHead>
  );
}
