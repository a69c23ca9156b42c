import { Suspense, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { go, useAddress } from "./address";
import { LANGUAGES } from "./api/ontology";
import { Banner } from "./connection/Banner";
import { useOntology } from "./data";
import { NAMES, speak } from "./i18n";
import icon from "./icon.svg";
import { MENU, PAGES } from "./pages";
import { Account } from "./parts/Account";
import { Link } from "./parts/Link";
import { Failure } from "./parts/Notice";
import { Search } from "./parts/Search";
import { Shared } from "./views/Shared";
import { ViewsButton } from "./views/ViewsButton";

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
          aria-label={`${one} – ${NAMES[one]}`}
          aria-pressed={one === lang}
          onClick={() => go({ lang: one }, true)}
        >
          {one}
        </button>
      ))}
    </fieldset>
  );
}

/** Every step of this tab can be undone and done again: they are those of the browser. */
function Steps() {
  const { t } = useTranslation();
  const { undo, redo } = useAddress();
  return (
    <fieldset className="steps">
      <legend className="hidden">{t("steps.title")}</legend>
      <button
        type="button"
        aria-label={t("steps.undo")}
        title={t("steps.undo")}
        disabled={undo === 0}
        onClick={() => history.back()}
      >
        ↶
      </button>
      <button
        type="button"
        aria-label={t("steps.redo")}
        title={t("steps.redo")}
        disabled={redo === 0}
        onClick={() => history.forward()}
      >
        ↷
      </button>
    </fieldset>
  );
}

function Menu() {
  const { t } = useTranslation();
  const { page } = useAddress();
  return (
    <nav className="menu" aria-label={t("menu.title")}>
      <ul>
        {MENU.map((one) => (
          <li key={one}>
            <Link to={one} current={one === page}>
              {t(`menu.${one}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function App() {
  const { page, lang } = useAddress();
  const { t } = useTranslation();
  const ontology = useOntology();
  const Shown = PAGES[page];
  useEffect(() => speak(lang), [lang]);

  return (
    <>
      <a className="skip" href="#content">
        {t("skip")}
      </a>
      <header>
        <Link to="start" className="brand">
          <img src={icon} alt="" width="28" height="28" />
          Mosty
        </Link>
        <Search ontology={ontology.data} />
        <div className="tools">
          <Steps />
          <Languages />
          <ViewsButton />
          <a href="./graphql">{t("api")}</a>
          <Account />
        </div>
        <Menu />
      </header>
      <Banner />
      <Shared />
      <main id="content" tabIndex={-1}>
        {ontology.error && <Failure error={ontology.error} retry={ontology.refetch} />}
        {ontology.isPending && <p className="loading">{t("notice.loading")}</p>}
        {ontology.data && (
          <Suspense fallback={<p className="loading">{t("notice.loading")}</p>}>
            <Shown ontology={ontology.data} />
          </Suspense>
        )}
      </main>
    </>
  );
}
