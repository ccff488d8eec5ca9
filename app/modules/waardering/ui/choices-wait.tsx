import { Notice } from "#app/ui/notice.tsx";
import { TextLink } from "#app/ui/text.tsx";
import { chooseFirstTexts as texts } from "../register-texts.nl.ts";

interface ChoicesWaitProps {
  /** Address of the round. */
  base: string;
  count: number;
  /** Whether who looks may let them count now. */
  known?: boolean;
}

/** Says that choices wait in this browser that do not count yet, and where to decide about them. */
export function ChoicesWait({ base, count, known = false }: ChoicesWaitProps) {
  if (count === 0) return null;
  const href = `${base}/waardering/alvast${known ? "/tellen" : ""}`;
  return (
    <Notice>
      <p>
        {texts.waiting(count)} <TextLink href={href}>{texts.look}</TextLink>
      </p>
    </Notice>
  );
}
