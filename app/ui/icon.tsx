import clsx from "clsx";
import type { ReactElement } from "react";

const shapes = {
  check: (
    <>
      <path d="M4.5 12.5l5 5L19.5 7" />
    </>
  ),
  "check-circle": (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M7.5 12.5l3 3 6-6.5" />
    </>
  ),
  clock: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 7v5l3.5 2.5" />
    </>
  ),
  cost: (
    <>
      <rect x="3.5" y="3.5" width="17" height="17" />
      <path d="M8 12h8" />
    </>
  ),
  document: (
    <>
      <path d="M6 2.5h8.5L19 7v14.5H6z" />
      <path d="M14 3v5h5M9 12.5h7M9 16.5h7" />
    </>
  ),
  download: (
    <>
      <path d="M12 3v12M7 10.5l5 5 5-5M4 20.5h16" />
    </>
  ),
  eye: (
    <>
      <path d="M2 12c3-5 6.3-7 10-7s7 2 10 7c-3 5-6.3 7-10 7s-7-2-10-7z" />
      <circle cx="12" cy="12" r="3" />
    </>
  ),
  good: (
    <>
      <path d="M12 3l9 8h-3v10H6V11H3z" />
      <path d="M9 14.5l2.2 2.2L15.5 12" />
    </>
  ),
  hands: (
    <>
      <path d="M3 12l5-6 4 3 4-3 5 6-5 6-4-3-4 3z" />
      <path d="M12 9v6" />
    </>
  ),
  info: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 11v5.5M12 7.3v.2" />
    </>
  ),
  left: (
    <>
      <path d="M20 12H5M11 6l-6 6 6 6" />
    </>
  ),
  "less-good": (
    <>
      <path d="M12 3l9 8h-3v10H6V11H3z" />
      <path d="M9 14.5h6" />
    </>
  ),
  lock: (
    <>
      <rect x="4.5" y="10.5" width="15" height="10.5" />
      <path d="M8 10.5V7a4 4 0 0 1 8 0v3.5" />
    </>
  ),
  mail: (
    <>
      <rect x="2.5" y="5" width="19" height="14" />
      <path d="M3 6l9 7 9-7" />
    </>
  ),
  menu: (
    <>
      <path d="M3.5 6.5h17M3.5 12h17M3.5 17.5h17" />
    </>
  ),
  pause: (
    <>
      <path d="M8 5v14M16 5v14" />
    </>
  ),
  person: (
    <>
      <circle cx="12" cy="7.5" r="4" />
      <path d="M4 21c0-5 3.3-7.5 8-7.5s8 2.5 8 7.5" />
    </>
  ),
  pin: (
    <>
      <path d="M12 21.5C7.5 16 5 12.6 5 9.5a7 7 0 0 1 14 0c0 3.1-2.5 6.5-7 12z" />
      <circle cx="12" cy="9.5" r="2.3" />
    </>
  ),
  print: (
    <>
      <path d="M7 8V3h10v5M7 17H3.5V8.5h17V17H17" />
      <rect x="7" y="14" width="10" height="7" />
    </>
  ),
  right: (
    <>
      <path d="M4 12h15M13 6l6 6-6 6" />
    </>
  ),
  saving: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M8 12h8M12 8v8" />
    </>
  ),
  scale: (
    <>
      <path d="M12 3v18M6 21h12M4 7h16M4 7l-2.5 7h5zM20 7l-2.5 7h5z" />
    </>
  ),
  search: (
    <>
      <circle cx="10.5" cy="10.5" r="6.5" />
      <path d="M15.5 15.5L21 21" />
    </>
  ),
  share: (
    <>
      <path d="M8 10.5l8-4M8 13.5l8 4" />
      <circle cx="5.5" cy="12" r="2.7" />
      <circle cx="18.5" cy="5.5" r="2.7" />
      <circle cx="18.5" cy="18.5" r="2.7" />
    </>
  ),
  shield: (
    <>
      <path d="M12 2.5l8 3V12c0 4.5-3 7.5-8 9.5-5-2-8-5-8-9.5V5.5z" />
      <path d="M8.5 12l2.5 2.5 4.5-5" />
    </>
  ),
  skip: (
    <>
      <path d="M4 6l7 6-7 6zM13 6l7 6-7 6z" />
    </>
  ),
  undo: (
    <>
      <path d="M8 5L4 9l4 4M4 9h10a5.5 5.5 0 0 1 0 11H9" />
    </>
  ),
  warning: (
    <>
      <path d="M12 3.5L22 20.5H2z" />
      <path d="M12 10v5M12 17.6v.2" />
    </>
  ),
} satisfies Record<string, ReactElement>;

export type IconName = keyof typeof shapes;

interface IconProps {
  name: IconName;
  size?: "m" | "l" | undefined;
}

/** A sign beside a word; it is hidden from screen readers, so the word must be there. */
export function Icon({ name, size = "m" }: IconProps) {
  return (
    <svg className={clsx("lb-icon", size === "l" && "lb-icon--l")} aria-hidden="true" focusable="false">
      <use href={`#i-${name}`} />
    </svg>
  );
}

/** The drawings behind every `Icon`; `Page` puts them once in each document. */
export function IconSprite() {
  return (
    <svg width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        {Object.entries(shapes).map(([name, shape]) => (
          <symbol key={name} id={`i-${name}`} viewBox="0 0 24 24">
            {shape}
          </symbol>
        ))}
      </defs>
    </svg>
  );
}
