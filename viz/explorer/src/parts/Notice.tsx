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

/** An error of the server's, in plain words. */
export function Failure({ error, retry }: { error: Error; retry: () => void }) {
  const { t } = useTranslation();
  if (error instanceof Refused && error.code === "UNAUTHENTICATED")
    return (
      <Notice action={t("account.out")} onAction={() => void signIn("")}>
        {t("account.over")}
      </Notice>
    );
  return (
    <Notice action={t("notice.retry")} onAction={retry}>
      {error instanceof Unreachable
        ? t("notice.down")
        : t("notice.refused", { message: error.message })}
    </Notice>
  );
}
