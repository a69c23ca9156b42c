import { useTranslation } from "react-i18next";
import { open } from "../address";
import type { Ontology } from "../api/ontology";
import { Finder } from "./Finder";

/** One field over everything: what is chosen opens. */
export function Search({ ontology }: { ontology: Ontology | undefined }) {
  const { t } = useTranslation();
  return (
    <search>
      <Finder
        ontology={ontology}
        label={t("search.label")}
        placeholder={t("search.placeholder")}
        onChoose={({ id }) => open("network", { id })}
      />
    </search>
  );
}
