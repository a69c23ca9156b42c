import { useState } from "react";
import { useTranslation } from "react-i18next";
import { addressOf, type Change } from "../address";
import type { Page } from "../pages";

/** Copies the address of a page, to be sent to somebody; where the browser forbids it, it is shown. */
export function CopyLink({ to, change }: { to: Page; change: Change }) {
  const { t } = useTranslation();
  const [done, setDone] = useState<boolean>();
  const address = new URL(addressOf(to, change), location.href).href;
  const copy = () =>
    navigator.clipboard
      ? navigator.clipboard.writeText(address).then(
          () => setDone(true),
          () => setDone(false),
        )
      : setDone(false);
  return (
    <>
      <button type="button" onClick={copy}>
        {t("copy.link")}
      </button>
      <span role="status">
        {done && t("copy.done")}
        {done === false && t("copy.instead", { address })}
      </span>
    </>
  );
}
