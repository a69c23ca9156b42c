import { useEffect, useState } from "react";
import { useAddress } from "../../address";
import { nameOf } from "../../api/brief";
import { Choice } from "../../parts/Choice";
import { Field } from "../../parts/Field";
import { formatNumber } from "../../parts/format";
import { useDebounced } from "../../parts/useDebounced";
import { Places } from "./Places";
import { KINDS, narrow, narrowed, ORDER_NAMES, SHOWN, type Wanted } from "./state";
import { useChoices, useCounts } from "./useGaps";
import { useWords } from "./words";

/** The field for words: the address follows when the fingers rest. */
function Words({ wanted }: { wanted: Wanted }) {
  const say = useWords();
  const [text, setText] = useState(wanted.words);
  const settled = useDebounced(text);
  useEffect(() => {
    const now = new URLSearchParams(location.search).get("words") ?? "";
    if (settled !== now) narrow({ words: settled }, true);
  }, [settled]);
  useEffect(() => setText(wanted.words), [wanted.words]);
  return (
    <Field label={say("words")}>
      {(given) => (
        <input
          {...given}
          type="search"
          value={text}
          maxLength={200}
          onChange={(event) => setText(event.target.value)}
        />
      )}
    </Field>
  );
}

/** What the list can be narrowed down by, and its order; all of it is in the address. */
export function Filters({ wanted }: { wanted: Wanted }) {
  const say = useWords();
  const { lang } = useAddress();
  const choices = useChoices();
  const { statuses, kinds, mine } = useCounts(wanted);
  const wide = matchMedia("(min-width: 48rem)").matches;
  const label = (text: string, counts: Record<string, number> | null, of: string) =>
    counts ? `${text} (${formatNumber(counts[of] ?? 0, lang)})` : text;
  return (
    <section className="filters" aria-label={say("filters")}>
      <Choice
        title={say("statuses.title")}
        options={SHOWN}
        value={wanted.status}
        label={(one) => label(say(`statuses.${one}`), statuses, one)}
        onChoose={(status) => narrow({ status: status === "open" ? null : status })}
      />
      <Choice
        title={say("kinds.title")}
        options={KINDS}
        value={wanted.kind}
        label={(one) => label(say(`kinds.${one}`), kinds, one)}
        onChoose={(kind) => narrow({ kind: kind === "all" ? null : kind })}
      />
      <details open={wide || narrowed(wanted)}>
        <summary>{say("narrow")}</summary>
        <div className="fields">
          <Places side="here" wanted={wanted} of={choices} />
          <Places side="there" wanted={wanted} of={choices} />
          <Field label={say("sector")}>
            {(given) => (
              <select
                {...given}
                value={wanted.sector}
                onChange={(event) => narrow({ nace: event.target.value })}
              >
                <option value="">{say("any_sector")}</option>
                {choices.sectors.map((one) => (
                  <option key={one.id} value={one.code}>
                    {one.level === 1 ? "" : "\u2003"}
                    {one.code} {nameOf(one, lang)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Words wanted={wanted} />
          <Field label={say("order")}>
            {(given) => (
              <select
                {...given}
                value={wanted.order}
                onChange={({ target: { value } }) =>
                  narrow({ order: value === "rank" ? "" : value })
                }
              >
                {ORDER_NAMES.map((one) => (
                  <option key={one} value={one}>
                    {say(`orders.${one}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
        <label className="mine">
          <input
            type="checkbox"
            checked={wanted.mine}
            onChange={({ target: { checked } }) =>
              narrow({ mine: checked ? "1" : null, ...(checked && { status: "all" }) })
            }
          />{" "}
          {say("mine")}
          {mine !== undefined && <small> ({formatNumber(mine, lang)})</small>}
        </label>
      </details>
    </section>
  );
}
