import type { Point } from "./scatter.ts";

/** One wijk of the drawing: a polygon in a plane of 352 by 320 and the middle of its name. */
export interface Area {
  slug: string;
  name: string;
  polygon: readonly Point[];
  label: Point;
}

/** The eight wijken of the example municipality: a drawing, not geography. */
export const exampleAreas: readonly Area[] = [
  {
    slug: "centrum",
    name: "Centrum",
    polygon: [
      [168, 150],
      [232, 142],
      [248, 196],
      [206, 226],
      [160, 204],
    ],
    label: [205, 189],
  },
  {
    slug: "noord",
    name: "Noord",
    polygon: [
      [150, 84],
      [214, 60],
      [240, 100],
      [232, 142],
      [168, 150],
    ],
    label: [198, 116],
  },
  {
    slug: "noordwest",
    name: "Noordwest",
    polygon: [
      [70, 128],
      [150, 84],
      [168, 150],
      [160, 204],
      [64, 196],
    ],
    label: [117, 156],
  },
  {
    slug: "noordoost",
    name: "Noordoost",
    polygon: [
      [214, 60],
      [302, 68],
      [328, 128],
      [232, 142],
      [240, 100],
    ],
    label: [280, 104],
  },
  {
    slug: "oost",
    name: "Oost",
    polygon: [
      [232, 142],
      [328, 128],
      [342, 196],
      [248, 196],
    ],
    label: [290, 172],
  },
  {
    slug: "zuidoost",
    name: "Zuidoost",
    polygon: [
      [248, 196],
      [342, 196],
      [318, 270],
      [236, 276],
      [206, 226],
    ],
    label: [276, 242],
  },
  {
    slug: "zuid",
    name: "Zuid",
    polygon: [
      [64, 196],
      [160, 204],
      [206, 226],
      [236, 276],
      [178, 308],
      [94, 282],
    ],
    label: [142, 256],
  },
  {
    slug: "de-meent",
    name: "De Meent",
    polygon: [
      [14, 22],
      [86, 10],
      [100, 58],
      [28, 74],
    ],
    label: [57, 45],
  },
];
