import { useRef, useState } from "react";
import { ask } from "../../api/client";
import { DecidePairsDocument } from "../../api/made";
import { send } from "../../api/send";
import { client } from "../../data";
import { type Answer, answers, begun, type Choice, type Matched } from "./list";

const AT_ONCE = 100; // decisions in one request, so that progress is seen and can be stopped

export interface Form {
  file: File;
  of: string;
  country: string;
  licence: string;
}

/** How far it is: sending, compared by the server, or decisions being kept. */
export type Stage = { name: "sending" | "comparing" | "loading" | "deciding"; share?: number };

export interface Taken extends Answer {
  /** The decision, or why it was not taken. */
  decision?: string;
  refused?: string;
}

function body({ file, of, country, licence }: Form, load: boolean): FormData {
  const form = new FormData();
  form.append("of", of);
  if (country) form.append("country", country);
  if (licence) form.append("licence", licence);
  if (load) form.append("load", "yes");
  form.append("file", file);
  return form;
}

/** Keep decisions, some at a time; those before a stop stay kept. */
async function decide(
  wanted: Answer[],
  by: string,
  note: string,
  signal: AbortSignal,
  onTaken: (taken: Taken[]) => void,
): Promise<void> {
  const taken: Taken[] = [];
  for (let at = 0; at < wanted.length; at += AT_ONCE) {
    const some = wanted.slice(at, at + AT_ONCE);
    const decisions = some.map(({ actors, verdict, line }) => ({
      actors,
      verdict,
      note: note.replace("#", String(line)),
    }));
    const { decidePairs } = await ask(DecidePairsDocument, { input: { by, decisions } }, signal);
    const wrong = new Map(
      decidePairs.userErrors.map(({ field, message }) => [Number(field[2]), message]),
    );
    const done = decidePairs.decisions.values();
    for (const [index, one] of some.entries()) {
      const refused = wrong.get(index);
      taken.push(refused ? { ...one, refused } : { ...one, decision: done.next().value?.id ?? "" });
    }
    onTaken([...taken]);
  }
}

/** A list from its file to its members in the graph: matched, decided, loaded. */
export function useList() {
  const [form, setForm] = useState<Form>();
  const [matched, setMatched] = useState<Matched>();
  const [choices, setChoices] = useState<Map<number, Choice>>(new Map());
  const [stage, setStage] = useState<Stage>();
  const [error, setError] = useState<Error>();
  const [taken, setTaken] = useState<Taken[]>();
  const [loaded, setLoaded] = useState<Matched["loaded"]>();
  const stop = useRef<AbortController>(null);

  async function busy(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    stop.current = new AbortController();
    setError(undefined);
    try {
      await work(stop.current.signal);
    } catch (wrong) {
      if (!stop.current.signal.aborted) setError(wrong as Error);
    } finally {
      setStage(undefined);
    }
  }

  const post = (given: Form, load: boolean, signal: AbortSignal) =>
    send<Matched>("members", body(given, load), {
      signal,
      onProgress: (share) =>
        setStage(share < 1 ? { name: "sending", share } : { name: load ? "loading" : "comparing" }),
    });

  const compare = (given: Form) =>
    busy(async (signal) => {
      setForm(given);
      setMatched(undefined);
      setStage({ name: "sending", share: 0 });
      const found = await post(given, false, signal);
      setMatched(found);
      setChoices(begun(found.rows));
    });

  const load = (by: string, note: string, decides: boolean) =>
    busy(async (signal) => {
      if (!form || !matched) return;
      setStage({ name: "sending", share: 0 });
      const found = await post(form, true, signal);
      setLoaded(found.loaded);
      setTaken([]);
      const wanted = decides ? answers(matched.rows, choices) : [];
      setStage({ name: "deciding", share: 0 });
      await decide(wanted, by, note, signal, (some) => {
        setTaken(some);
        setStage({ name: "deciding", share: some.length / wanted.length });
      });
      await client.invalidateQueries();
    });

  return {
    matched,
    choices,
    stage,
    error,
    taken,
    loaded,
    compare,
    load,
    choose: (line: number, choice: Choice) => setChoices(new Map(choices).set(line, choice)),
    cancel: () => stop.current?.abort(),
    forget: () => {
      setMatched(undefined);
      setLoaded(undefined);
      setTaken(undefined);
      setError(undefined);
    },
  };
}
