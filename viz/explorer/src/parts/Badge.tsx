import { useTranslation } from "react-i18next";
import { useAddress } from "../address";
import { type Brief, nameOf } from "../api/brief";
import type { Ontology } from "../api/ontology";

/** A node's kind as a coloured dot and a word. */
export function Kind({ of, ontology }: { of: string; ontology: Ontology | undefined }) {
  const { lang } = useAddress();
  const type = ontology?.nodes[of];
  return (
    <span className="kind">
      <i className="dot" style={{ background: type?.colour }} />
      {type?.label[lang] ?? of}
    </span>
  );
}

/** Marks what the generator made. */
export function Synthetic() {
  const { t } = useTranslation();
  return (
    <span className="synthetic" title={t("synthetic.node")}>
      {t("synthetic.word")}
    </span>
  );
}

/** A node's name with its country and, if so, the mark of the synthetic. */
export function Name({ of }: { of: Brief }) {
  const { lang } = useAddress();
  return (
    <>
      <bdi>{nameOf(of, lang)}</bdi>
      {of.country && <span className="country"> {of.country}</span>}
      {of.synthetic && <Synthetic />}
    </>
  );
}
