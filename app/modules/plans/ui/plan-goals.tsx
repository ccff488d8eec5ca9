import { Table } from "#app/ui/table.tsx";
import type { Goal } from "../core/goal.ts";
import { planTexts } from "../texts.nl.ts";

const texts = planTexts.goals;

/** What residents call a success of their plan, and what came of it (R92). */
export function PlanGoals({ goals }: { goals: readonly Goal[] }) {
  return (
    <Table
      caption={texts.caption}
      captionHidden
      layout="cards"
      rows={goals}
      rowKey={(_, at) => at}
      columns={[
        { header: texts.name, rowHeader: true, cell: ({ name }) => name },
        { header: texts.before, cell: ({ before }) => before },
        { header: texts.aim, cell: ({ aim }) => aim },
        { header: texts.outcome, cell: ({ outcome }) => outcome || texts.later },
      ]}
    />
  );
}
