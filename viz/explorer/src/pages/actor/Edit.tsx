import { type FormEvent, useEffect, useRef, useState } from "react";
import { UpdateActorDocument, type UpdateActorInput } from "../../api/made";
import { camel, type Ontology } from "../../api/ontology";
import { client, type UserError, useChange } from "../../data";
import { Field } from "../../parts/Field";
import { Nodes } from "../../parts/form/Nodes";
import { Wrong } from "../../parts/form/Wrong";
import { Failure } from "../../parts/Notice";
import { PropertyInput } from "../../parts/PropertyInput";
import { Clash } from "./Clash";
import { begun, changes, fields, rebased, type Texts, unreadable } from "./edit";
import type { Known } from "./known";
import { changedLinks, LINKS, type Links, linksOf, TYPES, whole } from "./linked";
import { useKey } from "./useKey";
import { useWords } from "./words";

/** Texts that need more than a line. */
const LONG = new Set(["description"]);

const at = (errors: UserError[], name: string) =>
  errors.find(({ field }) => field?.[1] === camel(name))?.message;

interface Props {
  known: Known;
  ontology: Ontology;
  onDone: (batch: string | undefined) => void;
  onLeave: () => void;
}

/** Everything of an actor that hands may change; only what was changed is sent. */
export function Edit({ known, ontology, onDone, onLeave }: Props) {
  const say = useWords();
  const [base, setBase] = useState(known);
  const [texts, setTexts] = useState<Texts>(() => begun(known.type, known.values));
  const [links, setLinks] = useState<Links>(() => linksOf(known));
  const [note, setNote] = useState("");
  const [fresh, setFresh] = useState<Known>();
  const key = useKey();
  const { mutate, isPending, error, refused } = useChange(UpdateActorDocument);
  const form = useRef<HTMLFormElement>(null);
  const { type } = base;
  const before = begun(type, base.values);
  const given = { ...changes(type, before, texts), ...changedLinks(linksOf(base), links) };
  const wrong = unreadable(type, texts);
  const own = new Set([...fields(type).map(([name]) => camel(name)), ...LINKS]);
  const other = refused.filter(
    ({ field, code }) => !own.has(field?.[1] ?? "") && code !== "CONFLICT",
  );

  useEffect(() => {
    if (refused.length > 0) form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [refused.length]);

  function change(name: string, text: string): void {
    setTexts({ ...texts, [name]: text });
  }

  function save(event?: FormEvent, version = base.changed): void {
    event?.preventDefault();
    const input = { ...given, id: base.node.id, ifVersion: version, note };
    mutate(
      { input: { ...input, idempotencyKey: key(input) } as UpdateActorInput },
      {
        onSuccess: async ({ updateActor: { userErrors, edits } }) => {
          if (userErrors.length === 0) onDone(edits[0]?.batch);
          if (!userErrors.some(({ code }) => code === "CONFLICT")) return;
          await client.refetchQueries({ queryKey: ["known"] });
          setFresh(client.getQueryData<Known>(["known", base.node.id]));
        },
      },
    );
  }

  /** Go on from what is there now, with my own changes or without them. */
  function rebase(mine: boolean): void {
    if (!fresh) return;
    const now = begun(type, fresh.values);
    setTexts(mine ? rebased(before, now, texts) : now);
    const theirs = linksOf(fresh);
    const own = changedLinks(linksOf(base), links);
    setLinks({
      sectors: mine && own.sectors ? links.sectors : theirs.sectors,
      topics: mine && own.topics ? links.topics : theirs.topics,
    });
    setBase(fresh);
    setFresh(undefined);
  }

  return (
    <form ref={form} className="edit" onSubmit={save}>
      <h2>{say("edit.title")}</h2>
      <p className="hint">{say("edit.hint")}</p>
      {error && <Failure error={error} retry={() => save()} />}
      <div className="fields">
        {fields(type).map(([name, property]) => (
          <PropertyInput
            key={name}
            property={property}
            text={texts[name] ?? ""}
            required={name === "name"}
            rows={property.list ? 2 : LONG.has(name) ? 4 : undefined}
            hint={property.list ? say("edit.lines") : undefined}
            error={wrong.includes(name) ? say("edit.unreadable") : at(refused, name)}
            onChange={(text) => change(name, text)}
          />
        ))}
        {whole(base).map((one) => (
          <Nodes
            key={one}
            ontology={ontology}
            label={say(`edit.${one}`)}
            types={TYPES[one]}
            error={at(refused, one)}
            value={links[one]}
            onChange={(nodes) => {
              setLinks({ ...links, [one]: nodes });
            }}
          />
        ))}
      </div>
      {fresh && (
        <Clash
          type={type}
          before={before}
          now={begun(type, fresh.values)}
          mine={texts}
          onChoose={rebase}
        />
      )}
      <Field label={say("note")} hint={say("note_hint")}>
        {(props) => (
          <input
            {...props}
            value={note}
            maxLength={2000}
            onChange={(e) => setNote(e.target.value)}
          />
        )}
      </Field>
      <Wrong refused={other} />
      <p className="actions">
        <button
          type="submit"
          className="main"
          disabled={isPending || wrong.length > 0 || Object.keys(given).length === 0 || !!fresh}
        >
          {say(isPending ? "edit.saving" : "edit.save")}
        </button>
        <button type="button" onClick={onLeave}>
          {say("edit.leave")}
        </button>
        <span className="hint" role="status">
          {say("edit.changed", { count: Object.keys(given).length })}
        </span>
      </p>
    </form>
  );
}
