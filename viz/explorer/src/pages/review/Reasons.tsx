import { useAddress } from "../../address";
import { LOCALES } from "../../api/ontology";
import { DataTable } from "../../parts/DataTable";
import { isRarity, type Reason, reasonsOf, share, strength, times } from "./reasons";
import { type Say, useWords } from "./words";

/** A word that may be missing: features and levels come from the model. */
const word = (say: Say, key: string, otherwise: string) =>
  say(key as Parameters<Say>[0], { defaultValue: otherwise });

function Level({ reason }: { reason: Reason }) {
  const say = useWords();
  const { lang } = useAddress();
  const part = share(reason);
  if (part !== null)
    return part.toLocaleString(LOCALES[lang], { style: "percent", maximumFractionDigits: 0 });
  if (isRarity(reason.level)) return null;
  return word(say, `level.${reason.level.replaceAll(".", "")}`, reason.level);
}

function Weight({ weight }: { weight: number }) {
  const say = useWords();
  const { lang } = useAddress();
  const factor = times(Math.abs(weight));
  const number = factor.toLocaleString(LOCALES[lang], { maximumSignificantDigits: 2 });
  return (
    <span className={weight > 0 ? "for" : "against"}>
      {say(weight > 0 ? "reasons.for" : "reasons.against")} {say(`strength.${strength(weight)}`)}
      <small>{say(weight > 0 ? "reasons.more" : "reasons.less", { number })}</small>
    </span>
  );
}

/** Why they may be one, and why not: the weightiest first. */
export function Reasons({ text }: { text: string | null | undefined }) {
  const say = useWords();
  const reasons = reasonsOf(text);
  if (reasons.length === 0) return <p className="hint">{say("reasons.none")}</p>;
  return (
    <DataTable
      caption={say("reasons.title")}
      rows={reasons}
      id={({ feature }) => feature}
      columns={[
        {
          key: "feature",
          head: say("reasons.what"),
          cell: ({ feature }) => word(say, `feature.${feature}`, feature),
        },
        { key: "level", head: say("reasons.agree"), cell: (one) => <Level reason={one} /> },
        {
          key: "weight",
          head: say("reasons.says"),
          cell: ({ weight }) => <Weight weight={weight} />,
        },
      ]}
    />
  );
}
