import type { Row } from "./row.ts";
import { a1 } from "./rows/a1.ts";
import { a2 } from "./rows/a2.ts";
import { a4 } from "./rows/a4.ts";
import { a9 } from "./rows/a9.ts";
import { c2 } from "./rows/c2.ts";
import { d9 } from "./rows/d9.ts";

/** Every row that is tried, in the order of the promises. */
export const rows: readonly Row[] = [a1, a2, a4, a9, c2, d9];
