import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Refused, Unreachable } from "../api/client";
import { signIn } from "../viewer";

interface Props {
  children: ReactNode;
  action?: string;
  onAction?: () => void;
}

/** A sentence about what went wrong, and what can be done. */
export function Notice({ children, action, onAction }: Props) {
  return (
    <div className="notice" role="alert">
      <p>{children}</p>
      {action && (
        <button type="button" onClick={onAction}>
          {action}
        </button>
      )}
    </div>
  );
}

/** What the server's codes mean to a reader; its own words are English. */
const SENTENCES: Record<string, "notice.slow" | "notice.gone"> = {
  TIMEOUT: "notice.slow",
  NOT_FOUND: "notice.gone",
};

/** An error of the server's, in plain words. */
export function Failure({ error, retry }: { error: Error; retry: () => void }) {
  const { t } = useTranslation();
  if (error instanceof Refused && error.code === "UNAUTHENTICATED")
    return (
      <Notice action={t("account.out")} onAction={() => void signIn("")}>
        {t("account.over")}
      </Notice>
    );
  const known = error instanceof Refused && SENTENCES[error.code];
  const refused = known ? t(known) : t("notice.refused", { message: error.message });
  return (
    <Notice action={t("notice.retry")} onAction={retry}>
      {error instanceof Unreachable ? t("notice.down") : refused}
    </Notice>
  );
}
