import { useRef } from "react";
import { unique } from "../../parts/form/fields";

/** Gives a change its idempotency key: the same for the same input, so that it is made once. */
export function useKey(): (input: object) => string {
  const last = useRef({ text: "", key: "" });
  return (input) => {
    const text = JSON.stringify(input);
    if (text !== last.current.text) last.current = { text, key: unique() };
    return last.current.key;
  };
}
