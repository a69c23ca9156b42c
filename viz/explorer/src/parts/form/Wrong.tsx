import type { UserError } from "../../data";

/** What was refused, but for what is said at its field. */
export function Wrong({ refused, except = [] }: { refused: UserError[]; except?: string[] }) {
  return refused
    .filter(({ field }) => !except.includes(field?.[1] ?? ""))
    .map(({ message }) => (
      <p key={message} className="error" role="alert">
        {message}
      </p>
    ));
}
