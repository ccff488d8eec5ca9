/**
 * After close the answers stay what they are, but for ballots on paper: something is counted again only when anything else
 * that counts (its facts) changes.
 */
export function countedByFacts<Counted>() {
  const before = new Map<string, { readonly facts: string; readonly counted: Promise<Counted> }>();
  return (name: string, facts: string, count: () => Promise<Counted>): Promise<Counted> => {
    const known = before.get(name);
    if (known?.facts === facts) return known.counted;
    const counted = count();
    before.set(name, { facts, counted });
    counted.catch(() => before.delete(name));
    return counted;
  };
}
