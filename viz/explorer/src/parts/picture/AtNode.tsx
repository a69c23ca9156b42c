import { type ReactNode, useEffect, useRef } from "react";
import { useWords } from "./words";

interface Props {
  title: string;
  /** Where the node is, in pixels of the picture. */
  at: { x: number; y: number };
  /** `back`: the focus goes back to the picture. */
  onClose: (back: boolean) => void;
  children: ReactNode;
}

/** A small window beside a node; Escape and a click elsewhere close it. */
export function AtNode({ title, at, onClose, children }: Props) {
  const say = useWords();
  const element = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  close.current = onClose;

  useEffect(() => {
    element.current?.focus({ preventScroll: true });
    const outside = (event: Event) => {
      if (!element.current?.contains(event.target as Node)) close.current(false);
    };
    document.addEventListener("pointerdown", outside);
    return () => document.removeEventListener("pointerdown", outside);
  }, []);

  return (
    <div
      ref={element}
      className="at-node"
      role="dialog"
      aria-label={title}
      tabIndex={-1}
      style={{ "--x": `${at.x}px`, "--y": `${at.y}px` } as React.CSSProperties}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose(true);
      }}
    >
      <header>
        <strong>{title}</strong>
        <button type="button" aria-label={say("close")} onClick={() => onClose(true)}>
          ×
        </button>
      </header>
      {children}
    </div>
  );
}
