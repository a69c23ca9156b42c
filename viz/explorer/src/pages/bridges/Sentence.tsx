import { useAddress } from "../../address";
import type { Brief } from "../../api/brief";
import { formatNumber } from "../../parts/format";
import { Who } from "../../parts/Who";
import { type Step, said } from "./steps";
import { useWords } from "./words";

interface Props {
  step: Step;
  from: Brief;
  to: Brief;
  weak: boolean;
}

/** One introduction as sentences: who, what tie, since when. */
export function Sentence({ step, from, to, weak }: Props) {
  const say = useWords();
  const { lang } = useAddress();
  const percent = formatNumber(Math.round(step.strength * 100), lang);
  return (
    <li>
      {step.reasons.map((reason) => {
        const { verb, shown, counts } = said(reason.says);
        return (
          <p key={reason.kind}>
            <Who of={from} />{" "}
            {counts ? (
              <>
                – <Who of={to} />: {verb}
              </>
            ) : (
              <>
                {verb} <Who of={to} />
              </>
            )}
            {shown && ` (${shown})`}.
          </p>
        );
      })}
      <small>
        {say("way.step", { percent })}
        {step.crossesBorder && ` ${say("way.crosses")}`}
        {weak && ` ${say("way.weakest")}`}
      </small>
    </li>
  );
}
