import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useOntology } from "../data";
import type { Taken } from "../take/gather";

const Menu = lazy(() => import("../take/Menu")); // what writes files is not needed to look

/** The button that opens what can be taken from a page: its network, its tables. */
export function Take(taken: Taken) {
  const { t } = useTranslation();
  const { data: ontology } = useOntology();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" disabled={!ontology} onClick={() => setOpen(true)}>
        {t("take")}
      </button>
      {open && ontology && (
        <Suspense>
          <Menu {...taken} ontology={ontology} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
