import { useAddress } from "../address";
import { type Property, wordOf } from "../api/ontology";
import { Field } from "./Field";

interface Props {
  property: Property;
  text: string;
  onChange: (text: string) => void;
  error?: string | undefined;
  hint?: string | undefined;
  required?: boolean;
  /** Several lines, as for a list or a description. */
  rows?: number | undefined;
}

/** A field for a fact, as the ontology describes it; its value is the text as it is typed. */
export function PropertyInput(props: Props) {
  const { property, text, onChange, error, hint, required, rows } = props;
  const { lang } = useAddress();
  return (
    <Field label={property.label[lang]} error={error} hint={hint ?? property.description[lang]}>
      {(given) => {
        const common = {
          ...given,
          required,
          value: text,
          onChange: ({ target }: { target: { value: string } }) => onChange(target.value),
        };
        if (rows) return <textarea {...common} rows={rows} />;
        if (property.values)
          return (
            <select {...common}>
              <option value="">–</option>
              {Object.keys(property.values).map((one) => (
                <option key={one} value={one}>
                  {wordOf(property, one, lang)}
                </option>
              ))}
            </select>
          );
        const number = property.type === "integer" || property.type === "float";
        return (
          <input
            {...common}
            type={property.type === "date" ? "date" : "text"}
            inputMode={number ? "decimal" : undefined}
          />
        );
      }}
    </Field>
  );
}
