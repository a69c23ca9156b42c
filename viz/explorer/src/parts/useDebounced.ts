import { useEffect, useState } from "react";

const TYPING = 250; // milliseconds: who types on is not asked for
/** For what the server answers at once. */
export const QUICK = 60;

/** The value, once it has rested for `wait` milliseconds. */
export function useDebounced<T>(value: T, wait = TYPING): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), wait);
    return () => clearTimeout(timer);
  }, [value, wait]);
  return rested;
}
