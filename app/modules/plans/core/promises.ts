import { promised, type Effect, type Principle, type Promised, type Rules } from "../../rounds/core/rules.ts";

const isPromised = (principle: Principle): principle is Promised => promised.some((one) => one === principle);

/**
 * What the authors of a plan promise under the rules of a round (R84): that the buurt hears how it went, and of a plan that
 * costs money where the money went. A saving has no money to account for.
 */
export function promisesAsked({ screening }: Pick<Rules, "screening">, effect: Effect): readonly Promised[] {
  return screening.principles.filter(isPromised).filter((promise) => effect === "cost" || promise !== "finance");
}

/** The grondbeginselen of a round that the municipality checks with evidence before it says "ja": all but the promises. */
export function checkedPrinciples({ screening }: Pick<Rules, "screening">): readonly Principle[] {
  return screening.principles.filter((principle) => !isPromised(principle));
}
