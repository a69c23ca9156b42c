import { useState } from "react";
import { useAddress, useValue } from "../../address";
import { Refused } from "../../api/client";
import { LOCALES, type Ontology } from "../../api/ontology";
import { ActorField } from "../../parts/ActorField";
import { Busy } from "../../parts/Busy";
import { Field } from "../../parts/Field";
import { formatCountry } from "../../parts/format";
import { Failure } from "../../parts/Notice";
import { useViewer } from "../../viewer";
import { Drop } from "./Drop";
import { Loaded } from "./Loaded";
import { wrong } from "./list";
import { Rows } from "./Rows";
import { type Stage, useList } from "./useList";
import { useWords } from "./words";

const COUNTRIES = ["DE", "CZ", "PL", "AT", "SK"];
/** Whose members can be listed. */
const CLUBS = ["Cluster", "Chamber", "Association", "Organisation"];

function Working({ stage, onCancel }: { stage: Stage; onCancel: () => void }) {
  const say = useWords();
  const known = stage.share !== undefined;
  return (
    <Busy
      what={say(`upload.${stage.name}`)}
      done={known ? stage.share : undefined}
      total={known ? 1 : undefined}
      onCancel={onCancel}
    />
  );
}

/** A cluster's or chamber's list of members: compare, decide the doubtful, load, undo. */
export function Upload({ ontology }: { ontology: Ontology }) {
  const say = useWords();
  const { lang } = useAddress();
  const { may } = useViewer();
  const [of, setOf] = useValue("of");
  const [file, setFile] = useState<File>();
  const [country, setCountry] = useState("");
  const [licence, setLicence] = useState("");
  const list = useList();
  const bad = file ? wrong(file) : null;
  const size = (file?.size ?? 0) / 1e6;
  const megabytes = size.toLocaleString(LOCALES[lang], { maximumFractionDigits: 1 });
  const compare = () => file && void list.compare({ file, of, country, licence });

  if (!may("editor")) return <p className="empty">{say("upload.editor")}</p>;
  if (list.loaded) return <Loaded list={list} />;
  return (
    <>
      <p className="hint">{say("upload.hint")}</p>
      <form
        className="upload"
        onSubmit={(event) => {
          event.preventDefault();
          compare();
        }}
      >
        <Drop
          file={file}
          error={bad ? say(`upload.wrong.${bad}`, { megabytes, name: file?.name }) : undefined}
          onFile={(one) => {
            list.forget();
            setFile(one);
          }}
        />
        <ActorField
          ontology={ontology}
          label={say("upload.of")}
          value={of}
          types={CLUBS}
          onChange={(id) => setOf(id, true)}
        />
        <Field label={say("upload.country")} hint={say("upload.country_hint")}>
          {(given) => (
            <select {...given} value={country} onChange={(e) => setCountry(e.target.value)}>
              <option value="">–</option>
              {COUNTRIES.map((one) => (
                <option key={one} value={one}>
                  {formatCountry(one, lang)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={say("upload.licence")} hint={say("upload.licence_hint")}>
          {(given) => (
            <input {...given} value={licence} onChange={(e) => setLicence(e.target.value)} />
          )}
        </Field>
        <button type="submit" className="main" disabled={!file || !!bad || !of || !!list.stage}>
          {say("upload.compare")}
        </button>
      </form>
      {list.stage && <Working stage={list.stage} onCancel={list.cancel} />}
      {list.error instanceof Refused && (
        <p className="notice" role="alert">
          {say("upload.refused")} <bdi lang="en">{list.error.message}</bdi>
        </p>
      )}
      {list.error && !(list.error instanceof Refused) && (
        <Failure error={list.error} retry={compare} />
      )}
      {list.matched && <Rows list={list} name={file?.name ?? ""} />}
    </>
  );
}
