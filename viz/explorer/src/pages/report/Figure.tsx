import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useAddress } from "../../address";
import type { Ontology } from "../../api/ontology";
import { svg } from "../../take/svg";
import { drawn, type Picture } from "../region/drawn";
import { useWords } from "./words";

const SIZE: [number, number] = [860, 600]; // so that letters can be read on A4

interface Props {
  picture: Picture;
  groups: boolean;
  ontology: Ontology;
  title: string;
}

/** The picture as vectors, with its legend. */
export function Figure({ picture, groups, ontology, title }: Props) {
  const say = useWords();
  const { t } = useTranslation();
  const { lang } = useAddress();
  const unknown = t("legend.unknown");
  const source = useMemo(() => {
    const network = drawn(picture, { ontology, unknown, groups, lens: false, world: undefined });
    const text = svg({ network, ontology, language: lang, title: "", notes: [], size: SIZE });
    return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  }, [picture, ontology, unknown, groups, lang]);
  return (
    <figure>
      <img src={source} alt={`${say("picture")}: ${title}`} />
      {groups && <figcaption>{say("grouped")}</figcaption>}
    </figure>
  );
}
