import { useAddress } from "../../address";
import { nameOf } from "../../api/brief";
import { Field } from "../../parts/Field";
import { formatCountry } from "../../parts/format";
import { narrow, type Wanted } from "./state";
import type { useChoices } from "./useGaps";
import { useWords } from "./words";

type Of = Pick<ReturnType<typeof useChoices>, "countries" | "regions">;

/** The countries and regions of one end: those chosen can be taken out, others added. */
export function Places({ side, wanted, of }: { side: "here" | "there"; wanted: Wanted; of: Of }) {
  const say = useWords();
  const { lang } = useAddress();
  const chosen = wanted[side];
  const named = (code: string) => {
    const region = of.regions.find((one) => one.code === code);
    return region ? `${code} ${nameOf(region, lang)}` : formatCountry(code, lang);
  };
  return (
    <div>
      <Field label={say(side)}>
        {(given) => (
          <select
            {...given}
            value=""
            onChange={(event) => narrow({ [side]: [...new Set([...chosen, event.target.value])] })}
          >
            <option value="">{say(chosen.length > 0 ? "add" : "anywhere")}</option>
            {of.countries.map((country) => (
              <optgroup key={country} label={formatCountry(country, lang)}>
                <option value={country}>
                  {say("whole", { country: formatCountry(country, lang) })}
                </option>
                {of.regions
                  .filter((one) => one.country === country)
                  .map((one) => (
                    <option key={one.id} value={one.code}>
                      {named(one.code)}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        )}
      </Field>
      <ul className="chips">
        {chosen.map((code) => (
          <li key={code}>
            <button
              type="button"
              aria-label={say("remove", { what: named(code) })}
              onClick={() => narrow({ [side]: chosen.filter((one) => one !== code) })}
            >
              {named(code)} ×
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
