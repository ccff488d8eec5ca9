import type { ReactNode } from "react";

/** The buttons below a form: primary first. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className="lb-actions lb-form-actions">{children}</div>;
}
