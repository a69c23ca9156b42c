/** Something that takes a while: it can be stopped, and tells how far it is. */

import { useEffect, useRef, useState } from "react";

export interface Work {
  signal: AbortSignal;
  progress: (done: number, total: number) => void;
}

type Job = (work: Work) => Promise<unknown>;

interface State {
  /** What is being done, or was done last. */
  what: string;
  running: boolean;
  done?: number;
  total?: number;
  error?: Error | undefined;
}

/** Do one thing after another; a new one stops the one before, and so does leaving. */
export function useWork() {
  const [state, setState] = useState<State>({ what: "", running: false });
  const at = useRef(new AbortController());
  const last = useRef<() => void>(() => undefined);
  useEffect(() => () => at.current.abort(), []);

  async function run(what: string, job: Job): Promise<void> {
    at.current.abort();
    last.current = () => void run(what, job);
    const mine = new AbortController();
    at.current = mine;
    const tell = (next: State) => !mine.signal.aborted && setState(next);
    tell({ what, running: true });
    const progress = (done: number, total: number) => tell({ what, running: true, done, total });
    try {
      await job({ signal: mine.signal, progress });
      tell({ what, running: false });
    } catch (error) {
      tell({ what, running: false, error: error as Error });
    }
  }

  function stop(): void {
    at.current.abort();
    setState({ what: "", running: false });
  }

  return { ...state, run, stop, again: () => last.current() };
}
