import { type ReactNode, useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";

interface Props {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** A window before the page: the browser keeps the focus in it, Escape closes it. */
export function Dialog({ title, onClose, children }: Props) {
  const { t } = useTranslation();
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    element.current?.showModal();
  }, []);
  return (
    <dialog ref={element} aria-labelledby={heading} onClose={onClose}>
      <div className="head">
        <h2 id={heading}>{title}</h2>
        <button type="button" aria-label={t("dialog.close")} onClick={onClose}>
          ×
        </button>
      </div>
      {children}
    </dialog>
  );
}
