import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Brief } from "../api/brief";
import type { Ontology } from "../api/ontology";
import { LISTED, useSearch } from "../data";
import { Kind, Name } from "./Badge";
import { Failure } from "./Notice";
import { QUICK, useDebounced } from "./useDebounced";

const WORD = /[\p{L}\p{N}]/u;

/** What is asked for: nothing while there is no letter or digit in it. */
const wanted = (text: string) => (WORD.test(text) ? text.trim().slice(0, 200) : "");

interface Props {
  ontology: Ontology | undefined;
  /** What is looked for, for those who don't see the field. */
  label: string;
  placeholder: string;
  /** Only nodes of these types are offered. */
  types?: string[];
  /** Whether typing can begin at once. */
  focused?: boolean;
  onChoose: (node: Brief) => void;
}

/** A field that offers what it may mean while one types: a combobox after the ARIA practices. */
export function Finder(props: Props) {
  const { ontology, label, placeholder, types, focused = false, onChoose } = props;
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const list = useId();
  const query = useDebounced(wanted(text), QUICK);
  const { data, error, isFetching, isPlaceholderData, refetch } = useSearch(query, types);
  const found = data?.search;
  const nodes: Brief[] = query && !error && found ? found.edges.map(({ node }) => node) : [];
  const shown = open && query !== "";
  const settled = query === wanted(text) && !isPlaceholderData && !isFetching;
  const eager = useRef(false); // Enter was pressed before the answer came

  useEffect(() => {
    if (!eager.current || !settled) return;
    eager.current = false;
    choose(nodes[0]);
  });

  function type(value: string): void {
    eager.current = false;
    setText(value);
    setOpen(true);
    setActive(-1);
  }

  function choose(node: Brief | undefined): void {
    if (!node) return;
    onChoose(node);
    setOpen(false);
    setActive(-1);
  }

  function key(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && nodes.length > 0) {
      event.preventDefault();
      setOpen(true);
      const next = (active + step + nodes.length + 1) % (nodes.length + 1); // the last: the field
      setActive(next);
      document.getElementById(`${list}-${next}`)?.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter") {
      event.preventDefault(); // else it presses the button that takes the field's place
      if (settled || nodes[active]) choose(nodes[active] ?? nodes[0]);
      else eager.current = true;
    }
    if (event.key === "Escape") setOpen(false);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the focus leaves the field and its list
    <div
      className="finder"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <input
        // biome-ignore lint/a11y/noAutofocus: only where the reader has just asked for the field
        autoFocus={focused}
        type="search"
        role="combobox"
        aria-label={label}
        aria-expanded={shown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={shown && nodes[active] ? `${list}-${active}` : undefined}
        placeholder={placeholder}
        title={t("search.hint")}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={text}
        onChange={(event) => type(event.target.value)}
        onFocus={() => setOpen(true)}
        onKeyDown={key}
      />
      {shown && (
        <div className="results">
          {error && <Failure error={error} retry={refetch} />}
          <p role="status">
            {!found && isFetching && t("search.busy")}
            {found && !error && nodes.length === 0 && t("search.nothing", { text: query })}
            {nodes.length > 0 && found && t("search.found", { count: found.totalCount })}
            {found && !error && found.totalCount > nodes.length && (
              <> {t("search.cut", { shown: LISTED, total: found.totalCount })}</>
            )}
          </p>
          <div role="listbox" id={list} aria-label={label}>
            {nodes.map((node, index) => (
              // The keyboard reaches the options through the field, as a combobox has it.
              // biome-ignore lint/a11y/useKeyWithClickEvents: see above
              // biome-ignore lint/a11y/useFocusableInteractive: see above
              <div
                key={node.id}
                id={`${list}-${index}`}
                role="option"
                aria-selected={index === active}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(node)}
              >
                <span className="name">
                  <Name of={node} />
                </span>
                <span className="where">
                  <Kind of={node.__typename} ontology={ontology} />
                  {node.town && <> · {node.town}</>}
                </span>
              </div>
            ))}
          </div>
        </div>
      )}
    </div>
  );
}
