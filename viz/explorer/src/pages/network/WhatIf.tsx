import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { go, useAddress } from "../../address";
import { type Brief, nameOf } from "../../api/brief";
import { WhatIfDocument } from "../../api/made";
import { useAnswer } from "../../data";
import type { Network } from "../../graph/network";
import type { Mark } from "../../graph/renderer";
import { Name } from "../../parts/Badge";
import { Waiting } from "../../parts/Busy";
import { Failure } from "../../parts/Notice";
import { select, useShown } from "./state";
import { useWords } from "./words";

const FIRST = 100; // the server's limit of who is named

/** What the network would lose with the one the address names, once it is computed. */
export function useWhatIf() {
  const { gone } = useShown();
  const answer = useAnswer(WhatIfDocument, { id: gone, first: FIRST }, gone !== "");
  const lost = answer.isPlaceholderData || !gone ? undefined : answer.data?.whatIf;
  return { gone, lost, answer };
}

type Found = ReturnType<typeof useWhatIf>;

/** The signs for the picture: who left, and who is cut off. */
export function useMarks({ gone, lost }: Found): ReadonlyMap<string, Mark> {
  const say = useWords();
  const { t } = useTranslation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: words change as t does
  return useMemo(() => {
    const cut = (lost?.cutOff.nodes ?? []).map(({ id }): [string, Mark] => [
      id,
      { sign: "cut", word: say("gone.cut") },
    ]);
    const left: [string, Mark] = [gone, { sign: "gone", word: say("gone.gone") }];
    return new Map(gone ? [...cut, left] : []);
  }, [gone, lost, t]);
}

function Names({ of, network }: { of: Brief[]; network: Network }) {
  return (
    <ul>
      {of.map((one) => (
        <li key={one.id}>
          {network.hasNode(one.id) ? (
            <button type="button" className="link" onClick={() => select(one.id)}>
              <Name of={one} />
            </button>
          ) : (
            <Name of={one} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** Who is hit if the one thought to have left is gone: cut off, or without what they buy. */
export function WhatIf({ found, network, who }: { found: Found; network: Network; who: Brief }) {
  const say = useWords();
  const { lang } = useAddress();
  const { lost, answer } = found;
  const name = nameOf(who, lang);
  const here = lost?.cutOff.nodes.filter(({ id }) => network.hasNode(id)).length ?? 0;
  return (
    <section className="whatif" aria-label={say("gone.title", { name })}>
      <h2>{say("gone.title", { name })}</h2>
      {answer.error && <Failure error={answer.error} retry={answer.refetch} />}
      {!lost && <Waiting of={{ ...answer, isPending: true }} what={say("gone.computing")} />}
      {lost && (
        <div role="status">
          <p>
            {lost.cutOff.total > 0
              ? say("gone.cutOff", { name, count: lost.cutOff.total })
              : say("gone.nobody", { name })}{" "}
            {lost.cutOff.total > 0 &&
              (here > 0 ? say("gone.here", { count: here }) : say("gone.nowhere"))}
          </p>
          <p>
            {lost.failing.total > 0
              ? say("gone.failing", { count: lost.failing.total })
              : say("gone.noneFailing")}
          </p>
        </div>
      )}
      {lost && lost.cutOff.total > 0 && (
        <>
          <h3>{say("gone.cutTitle")}</h3>
          <Names of={lost.cutOff.nodes} network={network} />
          {lost.cutOff.total > FIRST && <p>{say("gone.first", { first: FIRST })}</p>}
        </>
      )}
      {lost && lost.failing.total > 0 && (
        <details>
          <summary>{say("gone.failingTitle")}</summary>
          <Names of={lost.failing.customers.map(({ node }) => node)} network={network} />
          {lost.failing.total > FIRST && <p>{say("gone.first", { first: FIRST })}</p>}
        </details>
      )}
      <button type="button" onClick={() => go({ gone: null })}>
        {say("gone.end")}
      </button>
    </section>
  );
}
