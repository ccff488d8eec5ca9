import clsx from "clsx";
import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";
import { uiTexts } from "./texts.nl.ts";

type BadgeVariant = "plain" | "now" | "accent" | "ok" | "error";

interface BadgeProps {
  variant?: BadgeVariant | undefined;
  icon?: IconName | undefined;
  children: ReactNode;
}

const classes: Record<BadgeVariant, string | undefined> = {
  plain: undefined,
  now: "lb-badge--now",
  accent: "lb-badge--accent",
  ok: "lb-badge--ok",
  error: "lb-badge--late",
};

/** A short fact in a frame: a code, a weight, a number of plans. */
export function DataBadge({ variant = "plain", icon, children }: BadgeProps) {
  return (
    <span className={clsx("nl-data-badge", classes[variant])}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}

const signs: Partial<Record<BadgeVariant, IconName>> = { ok: "check", error: "warning" };

/** The state of something: the sign comes with it, so that colour never speaks alone. */
export function StatusBadge({ variant = "plain", icon, children }: BadgeProps) {
  return (
    <DataBadge variant={variant} icon={icon ?? signs[variant]}>
      {children}
    </DataBadge>
  );
}

/** What should have been done by now: a word and a sign in the yellow of now. */
export function LateBadge() {
  return (
    <DataBadge variant="now" icon="warning">
      {uiTexts.late}
    </DataBadge>
  );
}

/** The yellow "nu": only for what is open now. */
export function NowBadge() {
  return <DataBadge variant="now">{uiTexts.now}</DataBadge>;
}
