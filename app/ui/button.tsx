import { Button as UtrechtButton, type ButtonAppearance } from "@utrecht/button-react";
import clsx from "clsx";
import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

type ButtonVariant = "primary" | "secondary" | "subtle" | "danger" | "on-hero" | "ghost-hero";

interface LooksProps {
  variant?: ButtonVariant | undefined;
  size?: "m" | "l" | undefined;
  /** As wide as the place it stands in. */
  wide?: boolean | undefined;
  icon?: IconName | undefined;
  /** A sign after the text, for going on. */
  iconAfter?: IconName | undefined;
  children: ReactNode;
}

const appearances: Partial<Record<ButtonVariant, ButtonAppearance>> = {
  primary: "primary-action-button",
  secondary: "secondary-action-button",
  subtle: "subtle-button",
};

const ownClass = ({ variant, size, wide }: LooksProps) =>
  clsx(
    variant === "on-hero" && "lb-button--on-hero",
    variant === "ghost-hero" && "lb-button--ghost-hero",
    size === "l" && "lb-button--l",
    wide && "lb-button--wide",
  );

const Face = ({ icon, iconAfter, children }: LooksProps) => (
  <>
    {icon && <Icon name={icon} />}
    {children}
    {iconAfter && <Icon name={iconAfter} />}
  </>
);

interface ButtonProps extends LooksProps {
  type?: "submit" | "button" | undefined;
  name?: string | undefined;
  value?: string | undefined;
  /** Id of the form to send, when the button stands outside it. */
  form?: string | undefined;
  formAction?: string | undefined;
  /** Send without the browser's own checks, for "save for later" and "back". */
  formNoValidate?: boolean | undefined;
  disabled?: boolean | undefined;
  /** Id of a text that says more about this button. */
  describedBy?: string | undefined;
  keyShortcuts?: string | undefined;
  /** What a button of type `button` does, with script. */
  onClick?: (() => void) | undefined;
}

/** Does something: sends its form unless `type` says otherwise. */
export function Button({ describedBy, keyShortcuts, ...props }: ButtonProps) {
  const { variant = "secondary", size, wide, icon, iconAfter, children, type = "submit", ...rest } = props;
  const looks = { variant, size, wide, icon, iconAfter, children };
  return (
    <UtrechtButton
      {...rest}
      type={type}
      {...(appearances[variant] && { appearance: appearances[variant] })}
      {...(variant === "danger" && { hint: "danger" as const })}
      className={ownClass(looks)}
      aria-describedby={describedBy}
      aria-keyshortcuts={keyShortcuts}
    >
      <Face {...looks} />
    </UtrechtButton>
  );
}

interface ButtonLinkProps extends LooksProps {
  href: string;
  download?: boolean | undefined;
}

/** Goes somewhere, and looks like the next step. */
export function ButtonLink({ href, download, ...looks }: ButtonLinkProps) {
  const variant = looks.variant ?? "secondary";
  return (
    <a
      href={href}
      download={download}
      className={clsx(
        "utrecht-button",
        variant === "primary" && "utrecht-button--primary-action",
        variant === "secondary" && "utrecht-button--secondary-action",
        variant === "subtle" && "utrecht-button--subtle",
        variant === "danger" && "utrecht-button--danger",
        ownClass(looks),
      )}
    >
      <Face {...looks} />
    </a>
  );
}

/** Buttons beside each other; on a phone below each other. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className="lb-actions">{children}</div>;
}
