/** The sides on which a plan can mean something for the municipality (R55). */
export const sides = ["legal", "substance", "financial", "capacity"] as const;
export type Side = (typeof sides)[number];

/** From nothing to do, through what the office settles itself and what takes extra work or a decision, to what keeps a plan out. */
export const weights = ["none", "little", "much", "blocking"] as const;
export type Weight = (typeof weights)[number];

export interface Impact {
  readonly side: Side;
  readonly weight: Weight;
  /** Null only when there is none. */
  readonly explanation: string | null;
}

/** R55: the coordinator sees a simple plan through with those who keep up the city; a complex one is weighed by the programmateam. */
export type Triage = "simple" | "complex";

/** Complex as soon as any side weighs much or more; null as long as not every side was weighed. */
export function triageOf(weighed: readonly Weight[]): Triage | null {
  if (weighed.some((weight) => weight === "much" || weight === "blocking")) return "complex";
  return weighed.length < sides.length ? null : "simple";
}
