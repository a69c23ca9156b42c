import { useTranslation } from "react-i18next";

interface Props {
  shown: number;
  total: number;
  pending: boolean;
  onMore: () => void;
}

/** How many rows are shown of how many, and the button for the next. */
export function More({ shown, total, pending, onMore }: Props) {
  const { t } = useTranslation();
  return (
    <p className="more" role="status">
      {t("more.shown", { shown, total })}{" "}
      {shown < total && (
        <button type="button" disabled={pending} onClick={onMore}>
          {t(pending ? "notice.loading" : "more.next")}
        </button>
      )}
    </p>
  );
}
