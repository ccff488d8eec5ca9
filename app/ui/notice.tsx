import clsx from "clsx";
import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";
import { Heading } from "./text.tsx";

type NoticeKind = "info" | "ok" | "warning" | "error";

const icons: Record<NoticeKind, IconName> = {
  info: "info",
  ok: "check-circle",
  warning: "warning",
  error: "warning",
};

interface NoticeProps {
  kind?: NoticeKind | undefined;
  title?: ReactNode;
  /** `status` for what just happened, `alert` only for "niet opgeslagen". */
  role?: "status" | "alert" | undefined;
  icon?: IconName | undefined;
  children?: ReactNode;
}

/** Something the reader must know before going on. */
export function Notice({ kind = "info", title, role, icon = icons[kind], children }: NoticeProps) {
  return (
    <div className={clsx("utrecht-alert", `utrecht-alert--${kind}`)} role={role}>
      <Icon name={icon} />
      <div className="lb-stack-s">
        {title && (
          <p>
            <strong>{title}</strong>
          </p>
        )}
        {typeof children === "string" ? <p>{children}</p> : children}
      </div>
    </div>
  );
}

interface EmptyStateProps {
  title: ReactNode;
  headingLevel?: 2 | 3 | undefined;
  /** What to do instead. */
  children?: ReactNode;
}

/** Nothing here (yet), and what to do about it. */
export function EmptyState({ title, headingLevel = 2, children }: EmptyStateProps) {
  return (
    <div className="lb-block lb-block--quiet lb-stack-s">
      <Heading level={headingLevel} looks={4}>
        {title}
      </Heading>
      {typeof children === "string" ? <p>{children}</p> : children}
    </div>
  );
}
