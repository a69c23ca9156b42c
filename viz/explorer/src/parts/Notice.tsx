import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Unreachable } from "../api/client";

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

/** An error of the server's, in plain words. */
export function Failure({ error, retry }: { error: Error; retry: () => void }) {
  const { t } = useTranslation();
  return (
    <Notice action={t("notice.retry")} onAction={retry}>
      {error instanceof Unreachable
        ? t("notice.down")
        : t("notice.refused", { message: error.message })}
    </Notice>
  );
}
