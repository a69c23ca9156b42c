import type { MouseEvent, ReactNode } from "react";
import { addressOf, type Change, follow } from "../address";
import type { Page } from "../pages";

interface Props {
  to: Page;
  change?: Change;
  children: ReactNode;
  className?: string;
  current?: boolean;
}

/** A link to a page of ours: it can be opened in a new tab, and loads nothing anew in this one. */
export function Link({ to, change, children, className, current }: Props) {
  const address = addressOf(to, change);
  function click(event: MouseEvent): void {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    follow(address);
  }
  return (
    <a
      href={address}
      className={className}
      aria-current={current ? "page" : undefined}
      onClick={click}
    >
      {children}
    </a>
  );
}
