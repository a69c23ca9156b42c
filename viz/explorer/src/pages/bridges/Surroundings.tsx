import { lazy, Suspense, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { open, useAddress } from "../../address";
import { nameOf } from "../../api/brief";
import { SurroundingsDocument } from "../../api/made";
import { useAnswer } from "../../data";
import type { Mark } from "../../graph/renderer";
import { Failure } from "../../parts/Notice";
import type { PageProps } from "..";
import { drawnOf, networkOf } from "./around";
import type { WhatIf } from "./Consequences";
import { useWords } from "./words";

const Picture = lazy(() => import("../../parts/Picture")); // WebGL is not needed for the lists

const MOST = 1_000; // nodes and ties that are drawn
/** Those who leave and those it hits as a picture: crossed out, and with a dashed ring. */
export function Surroundings({ of, ontology }: PageProps & { of: WhatIf }) {
  const say = useWords();
  const { t } = useTranslation();
  const { lang } = useAddress();
  const ids = useMemo(() => drawnOf(of), [of]);
  const { data, error, refetch, isPlaceholderData } = useAnswer(SurroundingsDocument, {
    ids,
    most: MOST,
  });
  const network = useMemo(
    () => (data && !isPlaceholderData ? networkOf(data.picture, ontology) : undefined),
    [data, isPlaceholderData, ontology],
  );
  const marks = useMemo(() => {
    const all = (sign: Mark["sign"], word: string, nodes: { id: string }[]) =>
      nodes.map(({ id }): [string, Mark] => [id, { sign, word }]);
    return new Map([
      ...all("cut", say("leave.is_cut"), of.cutOff.nodes),
      ...all("gone", say("leave.is_gone"), of.removed.nodes),
    ]);
  }, [of, say]);

  if (error) return <Failure error={error} retry={refetch} />;
  if (!network) return <p className="loading">{t("notice.loading")}</p>;
  const names = of.removed.nodes.map((one) => nameOf(one, lang)).join(", ");
  return (
    <section className="surroundings" aria-label={say("leave.picture")}>
      <p>{say("leave.drawn", { nodes: network.order })}</p>
      <Suspense fallback={<p className="loading">{t("notice.loading")}</p>}>
        <Picture
          network={network}
          ontology={ontology}
          alt={say("leave.alt", { names })}
          help={say("leave.help")}
          onSelect={(id) => open("network", { id })}
          instead={null}
          selected={of.removed.nodes.map(({ id }) => id)}
          marks={marks}
        />
      </Suspense>
    </section>
  );
}
