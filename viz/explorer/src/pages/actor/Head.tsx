import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { go, useAddress } from "../../address";
import { nameOf } from "../../api/brief";
import type { Ontology } from "../../api/ontology";
import { Kind, Synthetic } from "../../parts/Badge";
import { formatCountry } from "../../parts/format";
import { Notice } from "../../parts/Notice";
import type { Known } from "./known";
import { useWords } from "./words";

interface Props {
  known: Known;
  /** The id of the address, which may have been merged away. */
  asked: string;
  ontology: Ontology;
}

/** What it is called, what and where it is, and what a reader must know first. */
export function Head({ known, asked, ontology }: Props) {
  const { t } = useTranslation();
  const say = useWords();
  const { lang } = useAddress();
  const { node, values } = known;
  const name = nameOf(node, lang);
  useEffect(() => {
    document.title = `${name} – Mosty`;
  }, [name]);
  const where = [node.town, node.country && formatCountry(node.country, lang)].filter(Boolean);
  return (
    <>
      {node.id !== asked && (
        <Notice action={say("merged.go")} onAction={() => go({ id: node.id }, true)}>
          {say("merged.text", { id: asked, name })}
        </Notice>
      )}
      <h1>
        <bdi>{name}</bdi>
      </h1>
      <p className="where">
        <Kind of={node.__typename} ontology={ontology} />
        {where.length > 0 && ` · ${where.join(", ")}`} {node.synthetic && <Synthetic />}
      </p>
      {node.synthetic && <p className="warning">{t("synthetic.node")}</p>}
      {(values.status === "closed" || Boolean(values.validTo)) && (
        <p className="warning">{say("ended")}</p>
      )}
    </>
  );
}
