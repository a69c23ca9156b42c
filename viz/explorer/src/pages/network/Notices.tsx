import { useTranslation } from "react-i18next";
import { useAddress } from "../../address";
import { nameOf } from "../../api/brief";
import { Failure, Notice } from "../../parts/Notice";
import { ELEMENTS } from "./caps";
import type { Moved } from "./shown";
import { useShown } from "./state";
import { useWords } from "./words";

interface Props {
  error: Error | null;
  retry: () => void;
  /** Ids that the graph does not have. */
  missing: string[];
  /** Who is part of another by now. */
  moved: Moved[];
  /** How many ties did not fit. */
  left: number;
}

/** What is not as the address says, each in a sentence. */
export function Notices({ error, retry, missing, moved, left }: Props) {
  const { t } = useTranslation();
  const say = useWords();
  const { lang } = useAddress();
  const { id } = useShown();
  const others = missing.filter((one) => one !== id);
  return (
    <>
      {error && <Failure error={error} retry={retry} />}
      {missing.includes(id) && <Notice>{t("notice.missing", { id })}</Notice>}
      {others.length > 0 && (
        <Notice>{say("missing", { count: others.length, ids: others.join(", ") })}</Notice>
      )}
      {moved.map(({ from, into }) => (
        <Notice key={from}>{say("moved", { from, into: nameOf(into, lang) })}</Notice>
      ))}
      {left > 0 && <Notice>{say("left", { count: left, most: ELEMENTS })}</Notice>}
    </>
  );
}
