import { walkCitizensBudget } from "./citizens-budget.ts";

walkCitizensBudget("score");
