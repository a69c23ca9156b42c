import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { go, useAddress } from "../address";
import { LANGUAGES } from "../api/ontology";
import { useOntology } from "../data";
import { NAMES, speak } from "../i18n";
import icon from "../icon.svg";
import { Explorer } from "./Explorer";
import { Failure } from "./Notice";
import { Search } from "./Search";
import { Start } from "./Start";

function Languages() {
  const { t } = useTranslation();
  const { lang } = useAddress();
  return (
    <fieldset className="languages">
      <legend className="hidden">{t("language")}</legend>
      {LANGUAGES.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          title={NAMES[one]}
          aria-label={NAMES[one]}
          aria-pressed={one === lang}
          onClick={() => go({ lang: one }, true)}
        >
          {one}
        </button>
      ))}
    </fieldset>
  );
}

export function App() {
  const { id, lang } = useAddress();
  const { t } = useTranslation();
  const ontology = useOntology();
  useEffect(() => speak(lang), [lang]);

  return (
    <>
      <a className="skip" href="#content">
        {t("skip")}
      </a>
      <header>
        <button type="button" className="brand" onClick={() => go({ id: "", open: [], at: "" })}>
          <img src={icon} alt="" width="28" height="28" />
          Mosty
        </button>
        <Search ontology={ontology.data} />
        <nav>
          <Languages />
          <a href="./graphql">{t("api")}</a>
        </nav>
      </header>
      <main id="content" tabIndex={-1}>
        {ontology.error && <Failure error={ontology.error} retry={ontology.refetch} />}
        {ontology.isPending && <p className="loading">{t("notice.loading")}</p>}
        {ontology.data &&
          (id ? <Explorer ontology={ontology.data} /> : <Start ontology={ontology.data} />)}
      </main>
    </>
  );
}
