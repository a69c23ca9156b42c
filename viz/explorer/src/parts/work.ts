/** Something that takes a while: it can be stopped, and tells how far it is. */

import { useRef, useState } from "react";

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

/** Do one thing after another; a new one stops the one before. */
export function useWork() {
  const [state, setState] = useState<State>({ what: "", running: false });
  const at = useRef(new AbortController());

  async function run(what: string, job: Job): Promise<void> {
    at.current.abort();
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

  return { ...state, run, stop };
}
