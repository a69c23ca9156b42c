import { type ReactNode, useId } from "react";

interface Props {
  label: string;
  /** What the server said of this field. */
  error?: string | undefined;
  hint?: string | undefined;
  /** Makes the input; it must take these over. */
  children: (given: {
    id: string;
    "aria-describedby": string | undefined;
    "aria-invalid": boolean | undefined;
  }) => ReactNode;
}

/** An input with its label, its hint, and what is wrong with it. */
export function Field({ label, error, hint, children }: Props) {
  const id = useId();
  const help = error || hint ? `${id}-help` : undefined;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, "aria-describedby": help, "aria-invalid": error ? true : undefined })}
      {help && (
        <small id={help} className={error ? "error" : undefined} role={error ? "alert" : undefined}>
          {error || hint}
        </small>
      )}
    </div>
  );
}
