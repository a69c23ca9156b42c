import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { client } from "../data";
import { Notice } from "./Notice";

const LATE = 1000; // milliseconds: what is shorter needs no word

interface Props {
  what: string;
  done?: number | undefined;
  /** Where it is not known, the bar only moves. */
  total?: number | undefined;
  onCancel: () => void;
}

/** Says what takes a while and how far it is, and lets the reader stop it. */
export function Busy({ what, done, total, onCancel }: Props) {
  const { t } = useTranslation();
  return (
    <div className="busy">
      <span role="status">{what}</span>
      <progress aria-label={what} value={total ? done : undefined} max={total || undefined} />
      <button type="button" onClick={onCancel}>
        {t("busy.cancel")}
      </button>
    </div>
  );
}

/** Whether a second has passed. */
function useLate(): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), LATE);
    return () => clearTimeout(timer);
  }, []);
  return late;
}

function Late({ what }: { what: string }) {
  const { t } = useTranslation();
  return useLate() ? (
    <Busy what={what} onCancel={() => void client.cancelQueries({ fetchStatus: "fetching" })} />
  ) : (
    <p className="loading">{t("notice.loading")}</p>
  );
}

/**
 * Stands where an answer of the server's will: "Loading" at first, after a second with a way to
 * stop, and once stopped with a way to ask again.
 */
export function Waiting(given: {
  of: { isPending: boolean; isFetching: boolean; error: Error | null; refetch: () => unknown };
  /** What the server does, where "Loading" says too little. */
  what?: string;
}) {
  const { t } = useTranslation();
  const { isPending, isFetching, error, refetch } = given.of;
  if (isFetching) return isPending && <Late what={given.what ?? t("busy.asking")} />;
  if (!isPending || error) return null;
  return (
    <Notice action={t("busy.again")} onAction={() => void refetch()}>
      {t("busy.stopped")}
    </Notice>
  );
}
