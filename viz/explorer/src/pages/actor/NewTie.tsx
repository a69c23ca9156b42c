import { useState } from "react";
import { useAddress } from "../../address";
import { camel, type Ontology, tieFields, tieLabel } from "../../api/ontology";
import { refusals, useChange } from "../../data";
import { ActorField } from "../../parts/ActorField";
import { Dialog } from "../../parts/Dialog";
import { Field } from "../../parts/Field";
import { Wrong } from "../../parts/form/Wrong";
import { Failure } from "../../parts/Notice";
import { PropertyInput } from "../../parts/PropertyInput";
import { numberOf } from "./edit";
import type { Known } from "./known";
import { change, details, EDITABLE, type Editable } from "./ties";
import { useKey } from "./useKey";
import { useWords } from "./words";

interface Props {
  known: Known;
  ontology: Ontology;
  onDone: (batch: string | undefined) => void;
  onClose: () => void;
}

/** A tie holds from today until somebody ends it. */
const UNASKED = new Set(["valid_to"]);

/** A new tie: of what kind, to whom, and what is known of it. */
export function NewTie({ known, ontology, onDone, onClose }: Props) {
  const say = useWords();
  const { lang } = useAddress();
  const fields = tieFields(known.type, ontology);
  const kinds = Object.keys(EDITABLE).flatMap(
    (name) => fields.find(({ field }) => field === name) ?? [],
  );
  const [field, setField] = useState(kinds[0]?.field ?? "");
  const [other, setOther] = useState("");
  const [texts, setTexts] = useState<Record<string, string>>({});
  const [note, setNote] = useState("");
  const key = useKey();
  const kind = kinds.find((one) => one.field === field) ?? kinds[0];
  const editable = EDITABLE[field] as Editable;
  const { mutate, isPending, error, refused } = useChange(change("create", editable));
  if (!kind) return null;
  const asked = details(kind.tie).filter(([name]) => !UNASKED.has(name));
  const at = (name: string) => refused.find((one) => one.field?.[1] === name)?.message;
  const known_ = new Set(asked.map(([name]) => camel(name)));
  const rest = refused.filter((one) => !known_.has(one.field?.[1] ?? ""));

  function make(): void {
    const given = asked
      .filter(([name]) => texts[name]?.trim())
      .map(([name, { type }]) => {
        const text = texts[name] ?? "";
        return [camel(name), type === "integer" || type === "float" ? numberOf(text) : text];
      });
    const ends = { [editable.self]: known.node.id, [editable.other]: other };
    const input = { ...Object.fromEntries(given), ...ends, note };
    mutate(
      { input: { ...input, idempotencyKey: key(input) } },
      {
        onSuccess: (answer) => {
          if (refusals(answer).length === 0) onDone(answer.done?.edits[0]?.batch);
        },
      },
    );
  }

  return (
    <Dialog title={say("newTie.title")} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          make();
        }}
      >
        <Field label={say("newTie.kind")}>
          {(given) => (
            <select
              {...given}
              value={field}
              onChange={(event) => {
                setField(event.target.value);
                setTexts({});
                setOther("");
              }}
            >
              {kinds.map((one) => (
                <option key={one.field} value={one.field}>
                  {tieLabel(one.tie, one.outward)[lang]} …
                </option>
              ))}
            </select>
          )}
        </Field>
        <ActorField
          key={field}
          ontology={ontology}
          label={say("newTie.other")}
          value={other}
          onChange={setOther}
          {...(editable.types ? { types: editable.types } : {})}
        />
        {asked.map(([name, property]) => (
          <PropertyInput
            key={name}
            property={property}
            text={texts[name] ?? ""}
            error={at(camel(name))}
            onChange={(text) => setTexts({ ...texts, [name]: text })}
          />
        ))}
        <Field label={say("note")} hint={say("note_hint")}>
          {(given) => (
            <input
              {...given}
              value={note}
              maxLength={2000}
              onChange={(e) => setNote(e.target.value)}
            />
          )}
        </Field>
        {error && <Failure error={error} retry={make} />}
        <Wrong refused={rest} />
        <button type="submit" className="main" disabled={isPending || other === ""}>
          {say("newTie.make")}
        </button>
      </form>
    </Dialog>
  );
}
