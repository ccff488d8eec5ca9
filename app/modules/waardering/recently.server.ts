/**
 * Reads something at most once in `seconds` per process. Only for how often plans were seen, which chooses what to show
 * next and may lag behind a little; never for anything that counts.
 */
export function recently<T>(seconds: number, read: (roundSlug: string, roundId: number) => Promise<T>) {
  const found = new Map<string, { readonly until: number; readonly value: Promise<T> }>();
  return (roundSlug: string, roundId: number): Promise<T> => {
    const known = found.get(roundSlug);
    if (known && performance.now() < known.until) return known.value;
    const value = read(roundSlug, roundId);
    found.set(roundSlug, { until: performance.now() + seconds * 1000, value });
    value.catch(() => found.delete(roundSlug));
    return value;
  };
}
