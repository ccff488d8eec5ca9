import type { ReactNode } from "react";

interface DrawingKeyProps {
  title: ReactNode;
  /** One example of the drawing. */
  drawing: ReactNode;
  children: ReactNode;
}

/** How to read a drawing that stands in every row of a table. */
export function DrawingKey({ title, drawing, children }: DrawingKeyProps) {
  return (
    <div className="lb-stack-s">
      <p>
        <strong>{title}</strong>
      </p>
      <div className="lb-key">{drawing}</div>
      <p className="lb-small">{children}</p>
    </div>
  );
}
