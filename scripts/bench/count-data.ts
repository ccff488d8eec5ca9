import { seededDraw } from "#app/modules/counting/core/random.ts";

/** An election of a city's shape in Pabulib format, by a seeded draw: some projects are loved by many, most by few. */
export function electionFile(projects: number, ballots: number): string {
  const draw = seededDraw("a city");
  const costs = Array.from({ length: projects }, () => (5 + draw(1200)) * 1000 + draw(1000));
  const budget = Math.floor(costs.reduce((sum, cost) => sum + cost, 0) / 3);
  const rows = Array.from({ length: ballots }, (_, at) => {
    const named = new Set<number>();
    // The lower of two draws: the first projects are named most.
    for (let many = 1 + draw(15); many > 0; many--) named.add(Math.min(draw(projects), draw(projects)));
    return `${at};${[...named].join(",")}`;
  });
  return [
    ...[
      "META",
      "key;value",
      "description;Meting",
      "country;NL",
      "unit;Meting",
      "instance;1",
      `num_projects;${projects}`,
    ],
    ...[
      `num_votes;${ballots}`,
      `budget;${budget}`,
      "vote_type;approval",
      "rule;greedy",
      "date_begin;2026",
      "date_end;2026",
    ],
    ...["PROJECTS", "project_id;cost", ...costs.map((cost, at) => `${at};${cost}`), "VOTES", "voter_id;vote", ...rows],
  ].join("\n");
}

/** Comparisons of plans whose strengths lie evenly between -2 and 2, by a seeded draw. */
export function comparisonsFile(plans: number, comparisons: number): string {
  const draw = seededDraw("pairs");
  const strength = (plan: number) => -2 + (4 * plan) / plans;
  const lines = ["winner,loser"];
  while (lines.length <= comparisons) {
    const [one, other] = [draw(plans), draw(plans)];
    if (one === other) continue;
    const chance = 1 / (1 + Math.exp(strength(other) - strength(one)));
    lines.push(draw(1_000_000) < chance * 1_000_000 ? `p${one},p${other}` : `p${other},p${one}`);
  }
  return lines.join("\n");
}
