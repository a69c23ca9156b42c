import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAddress, useValue } from "../../address";
import { nameOf } from "../../api/brief";
import { Refused } from "../../api/client";
import { EditLogDocument } from "../../api/made";
import type { Ontology } from "../../api/ontology";
import { useAnswer } from "../../data";
import { Done } from "../../parts/form/Done";
import { Link } from "../../parts/Link";
import { Members } from "../../parts/members/Members";
import { Failure, Notice } from "../../parts/Notice";
import { Take } from "../../parts/Take";
import { useViewer } from "../../viewer";
import type { PageProps } from "..";
import { Actions, type Doing } from "./Actions";
import { Around } from "./Around";
import { Edit } from "./Edit";
import { EndActor } from "./EndActor";
import { Facts, Identifiers } from "./Facts";
import { Head } from "./Head";
import { Innovation } from "./Innovation";
import { type Known, useKnown } from "./known";
import { Log } from "./Log";
import { Measures } from "./Measures";
import { NewTie } from "./NewTie";
import { SECTIONS, sectionOf } from "./sections";
import { sheets } from "./sheets";
import { Ties } from "./Ties";
import "../../parts/form/form.css";
import "./page.css";
import { useWords } from "./words";

/** Whether the one who asks may change this; null while that is not known. */
function useMayEdit(id: string): boolean | null {
  const { viewer, may } = useViewer();
  const asked = may("editor") && id !== "";
  const { data, error } = useAnswer(EditLogDocument, { id, first: 1, before: null }, asked);
  if (!viewer || (asked && !data && !error)) return null;
  return asked && !(error instanceof Refused);
}

/** Everything known of one actor, and what may be done with it. */
export default function Actor({ ontology }: PageProps) {
  const { t } = useTranslation();
  const say = useWords();
  const [id] = useValue("id");
  const { data, error, isPending, refetch } = useKnown(id, ontology);
  if (id === "") return <Notice>{say("none")}</Notice>;
  if (error && !data) return <Failure error={error} retry={refetch} />;
  if (isPending) return <p className="loading">{t("notice.loading")}</p>;
  if (!data) return <Notice>{t("notice.missing", { id })}</Notice>;
  return (
    <div className="actor">
      {error && <Failure error={error} retry={refetch} />}
      <Shown key={data.node.id} known={data} asked={id} ontology={ontology} />
    </div>
  );
}

/** The page as files. */
function Files({ known, ontology }: { known: Known; ontology: Ontology }) {
  const { t } = useTranslation();
  const say = useWords();
  const { lang } = useAddress();
  return (
    <Take name={nameOf(known.node, lang)} tables={sheets({ known, ontology, lang, say, t })} />
  );
}

function Shown({ known, asked, ontology }: { known: Known; asked: string; ontology: Ontology }) {
  const say = useWords();
  const { node, type } = known;
  const isActor = type.labels.includes("Actor");
  const mayEdit = useMayEdit(isActor ? node.id : "");
  const [editing, setEditing] = useValue("edit");
  const [doing, setDoing] = useState<Doing>();
  const [batch, setBatch] = useState<string>();
  const edit = isActor && editing !== "" && mayEdit === true;
  function done(made: string | undefined): void {
    setBatch(made);
    setDoing(undefined);
    setEditing("", true);
  }
  return (
    <>
      <Head known={known} asked={asked} ontology={ontology} />
      {isActor && (
        <Actions
          id={node.id}
          name={node.name ?? node.id}
          mayEdit={mayEdit}
          onDo={(one) => (one === "edit" ? setEditing("1") : setDoing(one))}
        >
          <Files known={known} ontology={ontology} />
        </Actions>
      )}
      {batch && <Done batch={batch} onClose={() => setBatch(undefined)} />}
      {doing === "end" && (
        <EndActor known={known} onDone={done} onClose={() => setDoing(undefined)} />
      )}
      {doing === "tie" && (
        <NewTie
          known={known}
          ontology={ontology}
          onDone={done}
          onClose={() => setDoing(undefined)}
        />
      )}
      {edit ? (
        <Edit
          known={known}
          ontology={ontology}
          onDone={done}
          onLeave={() => setEditing("", true)}
        />
      ) : (
        <div className="columns">
          <section>
            <h2>{say("facts.title")}</h2>
            <p className="hint">{say("facts.hint")}</p>
            <Facts known={known} />
            <h2>{say("facts.identifiers")}</h2>
            <Identifiers known={known} />
            {isActor && <Innovation id={node.id} />}
            {known.measures && <Measures measures={known.measures} ontology={ontology} />}
          </section>
          <section>
            <h2>{say("ties.title")}</h2>
            <p className="hint">
              {say("ties.hint")}{" "}
              <Link to="network" change={{ id: node.id }}>
                {say("go.network")}
              </Link>
            </p>
            {known.groups.some(({ field }) => field === "members") && <Members of={node.id} />}
            {known.groups.length === 0 && <p>{say("ties.none")}</p>}
            {known.groups.length > 0 && <Around known={known} ontology={ontology} />}
            {SECTIONS.map((section) => {
              const groups = known.groups.filter((one) => sectionOf(one.field) === section);
              return groups.map((group, index) => (
                <Ties
                  key={group.field}
                  known={known}
                  group={group}
                  ontology={ontology}
                  mayEdit={mayEdit === true}
                  onDone={done}
                  open={section === "work" && index === 0}
                />
              ));
            })}
            {mayEdit === true && <Log known={known} ontology={ontology} />}
          </section>
        </div>
      )}
    </>
  );
}
