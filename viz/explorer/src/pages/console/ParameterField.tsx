import { useAddress } from "../../address";
import { FacetDocument } from "../../api/made";
import type { Language, Ontology } from "../../api/ontology";
import { useAnswer } from "../../data";
import { ActorField } from "../../parts/ActorField";
import { Field } from "../../parts/Field";
import { formatCountry } from "../../parts/format";
import type { Parameter } from "./ask";
import { useWords } from "./words";

interface Props {
  parameter: Parameter;
  ontology: Ontology;
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
}

/** What a parameter is for, without its full stop; where one chooses, nobody types a code. */
function labelOf({ help, of }: Parameter, lang: Language): string {
  const text = help[lang].replace(/\.$/, "");
  return of === "country" || of === "Region" || of === "type" ? text.replace(/[,;].*$/, "") : text;
}

/** The countries of the graph's actors, as codes. */
function useCountries(wanted: boolean): string[] {
  const asked = { search: null, types: null, filter: {}, field: "COUNTRY" as const };
  const groups =
    useAnswer(FacetDocument, asked, wanted).data?.actors.aggregate.groupBy.groups ?? [];
  return groups.flatMap(({ value }) => (value ? [String(value)] : [])).sort();
}

function Countries({ parameter, value, onChange }: Props) {
  const { lang } = useAddress();
  const chosen = value.split(",").filter(Boolean);
  const all = [...new Set([...useCountries(true), ...chosen])];
  const toggle = (code: string) =>
    chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code].sort();
  return (
    <fieldset className="choices">
      <legend>{labelOf(parameter, lang)}</legend>
      {all.map((code) => (
        <label key={code}>
          <input
            type="checkbox"
            checked={chosen.includes(code)}
            onChange={() => onChange(toggle(code).join(","))}
          />
          {formatCountry(code, lang)}
        </label>
      ))}
    </fieldset>
  );
}

const named = ({ nodes }: Ontology) =>
  Object.values(nodes).filter(({ abstract, labels }) => !abstract && labels.includes("Named"));

/** A node by its id; a region by its code. */
function Node({ parameter, ontology, value, onChange }: Props) {
  const { lang } = useAddress();
  const region = parameter.of === "Region";
  const types = { Named: named(ontology).map(({ name }) => name), Region: ["Region"] };
  const own = parameter.of === "Named" || region ? { types: types[parameter.of as "Named"] } : {};
  return (
    <ActorField
      ontology={ontology}
      label={labelOf(parameter, lang)}
      value={region && value ? `nuts:${value}` : value}
      onChange={(id) => onChange(region ? id.replace("nuts:", "") : id)}
      {...own}
    />
  );
}

/** The choices of a parameter, and what they are called. */
function useOptions({ parameter, ontology }: Props): Map<string, string> | null {
  const { lang } = useAddress();
  const say = useWords();
  const countries = useCountries(parameter.of === "country");
  const words = (one: string) => ontology.relationships[one]?.label[lang] ?? one;
  if (parameter.type === "boolean")
    return new Map([["true", say("yes")], ["false", say("no")]]); // biome-ignore format: a line
  if (parameter.of === "country")
    return new Map(countries.map((one) => [one, formatCountry(one, lang)]));
  if (parameter.of === "type")
    return new Map(Object.values(ontology.nodes).map(({ name, label }) => [name, label[lang]]));
  if (parameter.values.length === 0) return null;
  return new Map(parameter.values.map((one) => [String(one), words(String(one))]));
}

const TYPES: Partial<Record<Parameter["type"], string>> = {
  integer: "number",
  float: "number",
  date: "date",
};

/** A field for a parameter, as its type and what it names ask for. */
export function ParameterField(props: Props) {
  const { parameter, value, onChange, error } = props;
  const { lang } = useAddress();
  const say = useWords();
  const options = useOptions(props);
  if (parameter.of === "country" && parameter.type === "list") return <Countries {...props} />;
  if (["Actor", "Named", "Region"].includes(parameter.of ?? ""))
    return (
      <div>
        <Node {...props} />
        {error && (
          <small className="error" role="alert">
            {error}
          </small>
        )}
      </div>
    );
  const optional = !parameter.required && parameter.default === null;
  if (options && value && !options.has(value)) options.set(value, value);
  return (
    <Field label={labelOf(parameter, lang)} error={error}>
      {(given) =>
        options ? (
          <select {...given} value={value} onChange={(event) => onChange(event.target.value)}>
            {(optional || !value) && <option value="">{say("any")}</option>}
            {[...options].map(([one, label]) => (
              <option key={one} value={one}>
                {label}
              </option>
            ))}
          </select>
        ) : (
          <input
            {...given}
            type={TYPES[parameter.type] ?? "text"}
            step={parameter.type === "float" ? "any" : undefined}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  );
}
