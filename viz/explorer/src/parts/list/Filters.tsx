import { type ReactNode, useEffect, useState } from "react";
import { go, useAddress, useValues } from "../../address";
import { type Brief, nameOf } from "../../api/brief";
import { CountriesDocument, NamesDocument } from "../../api/made";
import { type Ontology, type Property, wordOf } from "../../api/ontology";
import { useAnswer } from "../../data";
import { FACETS } from "../../filter";
import { Nodes } from "../form/Nodes";
import { formatCountry, formatNumber } from "../format";
import { useDebounced } from "../useDebounced";
import { useWords } from "./words";
import "./list.css";

const WIDE = "(min-width: 48rem)";

/** What a list is narrowed down by: beside it, on a phone folded away above it. */
export function Filters({ children }: { children: ReactNode }) {
  const say = useWords();
  const [open, setOpen] = useState(() => matchMedia(WIDE).matches);
  return (
    <details
      className="filters"
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{say("narrow")}</summary>
      {children}
    </details>
  );
}

/** The field for words: the address follows when the fingers rest. */
export function TextFilter() {
  const say = useWords();
  const { query } = useAddress();
  const given = query.get("text") ?? "";
  const [text, setText] = useState(given);
  const settled = useDebounced(text);
  useEffect(() => go({ text: settled }, true), [settled]);
  useEffect(() => setText(given), [given]);
  return (
    <input
      type="search"
      className="words"
      aria-label={say("text")}
      placeholder={say("text")}
      value={text}
      maxLength={200}
      onChange={(event) => setText(event.target.value)}
    />
  );
}

/** The way out of all choices, where there are any; `more` are those of the page alone. */
export function Clear({ more = [] }: { more?: string[] }) {
  const say = useWords();
  const { query } = useAddress();
  const names = ["text", ...FACETS, ...more];
  if (names.every((one) => !query.get(one))) return null;
  return (
    <button type="button" onClick={() => go(Object.fromEntries(names.map((one) => [one, null])))}>
      {say("clear")}
    </button>
  );
}

interface Option {
  value: string;
  label: ReactNode;
  count?: number;
}

/** Values of which several can be chosen; `name` is their name in the address. */
export function Boxes(given: { title: string; name: string; options: Option[]; more?: number }) {
  const { title, name, options, more = 0 } = given;
  const say = useWords();
  const { lang } = useAddress();
  const [chosen, setChosen] = useValues(name);
  if (options.length === 0) return null;
  return (
    <fieldset className="facet">
      <legend>{title}</legend>
      {options.map(({ value, label, count }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={({ target }) =>
              setChosen(target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
            }
          />
          <span>{label}</span>
          {count !== undefined && <span className="count">{formatNumber(count, lang)}</span>}
        </label>
      ))}
      {more > 0 && <small>{say("more", { count: more })}</small>}
    </fieldset>
  );
}

interface Grouped {
  totalCount: number;
  groups: { value?: string | null; count: number; node?: Brief | null }[];
}

/** The values that rows have, with how many have them. */
export function Counted(given: {
  title: string;
  name: string;
  of: Grouped | undefined;
  /** The property whose values they are; without it they are nodes. */
  property?: Property | undefined;
}) {
  const { title, name, of, property } = given;
  const { lang } = useAddress();
  const groups = of?.groups.filter(({ value }) => value) ?? [];
  return (
    <Boxes
      title={title}
      name={name}
      options={groups.map(({ value, count, node }) => ({
        value: value ?? "",
        label: node ? nameOf(node, lang) : property ? wordOf(property, value ?? "", lang) : value,
        count,
      }))}
      more={of ? of.totalCount - of.groups.length : 0}
    />
  );
}

/** The codes of the countries that there are. */
export function useCountries(): string[] {
  const groups = useAnswer(CountriesDocument, {}).data?.actors.aggregate.groupBy.groups ?? [];
  return groups.flatMap(({ value }) => value ?? []);
}

/** The countries that there are, to choose from. */
export function CountryBoxes({ title }: { title?: string }) {
  const say = useWords();
  const { lang } = useAddress();
  const options = useCountries().map((value) => ({ value, label: formatCountry(value, lang) }));
  return <Boxes title={title ?? say("country")} name="country" options={options} />;
}

/** Regions of any size, looked for by name. */
export function RegionFilter({ ontology }: { ontology: Ontology }) {
  const say = useWords();
  const [ids, setIds] = useValues("region");
  const { data } = useAnswer(NamesDocument, { ids }, ids.length > 0);
  const known = data?.nodes.flatMap((one): Brief[] => (one ? [one] : [])) ?? [];
  const chosen = ids.map(
    (id) => known.find((one) => one.id === id) ?? { __typename: "Region", id, synthetic: false },
  );
  return (
    <Nodes
      ontology={ontology}
      label={say("region")}
      types={["Region"]}
      value={chosen}
      onChange={(nodes) => setIds(nodes.map(({ id }) => id))}
    />
  );
}

/** The one of these that a text names, else the first. */
export const oneOf = <T extends string>(all: readonly T[], text: string): T =>
  all.find((each) => each === text) ?? (all[0] as T);

/** In which order a list is. */
export function Order<T extends string>(given: {
  options: readonly T[];
  value: T;
  label: (option: T) => string;
}) {
  const say = useWords();
  return (
    <label>
      {say("order")}{" "}
      <select value={given.value} onChange={({ target }) => go({ order: target.value })}>
        {given.options.map((one) => (
          <option key={one} value={one}>
            {given.label(one)}
          </option>
        ))}
      </select>
    </label>
  );
}
