import { useState } from "react";
import { useTranslation } from "react-i18next";
import { addressOf, type Change } from "../address";
import type { Page } from "../pages";

/** Copies an address, to be sent to somebody; where the browser forbids it, it is shown. */
export function Copy({ address, label }: { address: string; label: string }) {
  const { t } = useTranslation();
  const [done, setDone] = useState<boolean>();
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
        {label}
      </button>
      <span role="status">
        {done && t("copy.done")}
        {done === false && t("copy.instead", { address })}
      </span>
    </>
  );
}

/** Copies the address of a page. */
export function CopyLink({ to, change }: { to: Page; change: Change }) {
  const { t } = useTranslation();
  const address = new URL(addressOf(to, change), location.href).href;
  return <Copy address={address} label={t("copy.link")} />;
}
