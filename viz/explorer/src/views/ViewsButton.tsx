import { lazy, Suspense, useState } from "react";
import { useWords } from "./words";

const Views = lazy(() => import("./Views"));

/** Opens the views kept in this browser, and keeps the one at hand. */
export function ViewsButton() {
  const say = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        {say("open")}
      </button>
      {open && (
        <Suspense>
          <Views onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
