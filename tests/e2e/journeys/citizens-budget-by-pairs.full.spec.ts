import { walkCitizensBudget } from "./citizens-budget.ts";

// All of the journey by score a second time; `npm test` compares pairs in waardering.spec.ts.
walkCitizensBudget("pairs");
