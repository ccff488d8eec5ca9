/** What partners of the buurt are (R9), in the order of the paper. */
export const partnerKinds = ["care", "education", "safety", "housing", "culture", "business", "welfare"] as const;
export type PartnerKind = (typeof partnerKinds)[number];

/** For whom a partner speaks. */
export interface Partner {
  readonly partnerKind: PartnerKind;
  readonly organisation: string;
}
