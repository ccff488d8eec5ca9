import type { Row } from "./row.ts";
import { a1 } from "./rows/a1.ts";
import { a2 } from "./rows/a2.ts";
import { a3 } from "./rows/a3.ts";
import { a4 } from "./rows/a4.ts";
import { a5 } from "./rows/a5.ts";
import { a7 } from "./rows/a7.ts";
import { a8 } from "./rows/a8.ts";
import { a9 } from "./rows/a9.ts";
import { b5 } from "./rows/b5.ts";
import { b7 } from "./rows/b7.ts";
import { c2 } from "./rows/c2.ts";
import { d1 } from "./rows/d1.ts";
import { d2 } from "./rows/d2.ts";
import { d4 } from "./rows/d4.ts";
import { d5 } from "./rows/d5.ts";
import { d6 } from "./rows/d6.ts";
import { d7 } from "./rows/d7.ts";
import { d8 } from "./rows/d8.ts";
import { d9 } from "./rows/d9.ts";
import { d10 } from "./rows/d10.ts";
import { d11 } from "./rows/d11.ts";
import { d12 } from "./rows/d12.ts";
import { d13 } from "./rows/d13.ts";
import { d17 } from "./rows/d17.ts";

/** Every row that is tried, in the order of the promises. */
export const rows: readonly Row[] = [
  a1,
  a2,
  a3,
  a4,
  a5,
  a7,
  a8,
  a9,
  b5,
  b7,
  c2,
  d1,
  d2,
  d4,
  d5,
  d6,
  d7,
  d8,
  d9,
  d10,
  d11,
  d12,
  d13,
  d17,
];
