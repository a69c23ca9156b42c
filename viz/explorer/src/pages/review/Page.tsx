import { useEffect } from "react";
import { useValue } from "../../address";
import { Choice } from "../../parts/Choice";
import type { PageProps } from "..";
import { Hand } from "./Hand";
import { Log } from "./Log";
import { Queue } from "./Queue";
import { Upload } from "./Upload";
import "./page.css";
import { useWords } from "./words";

const TABS = ["queue", "upload", "hand", "log"] as const;
type Tab = (typeof TABS)[number];

/** What is one organisation and what is two; lists of members; what was decided. */
export default function Review({ ontology }: PageProps) {
  const say = useWords();
  const [asked, setTab] = useValue("tab");
  const tab: Tab = TABS.find((one) => one === asked) ?? "queue";
  useEffect(() => {
    document.title = `${say("title")} – Mosty`;
  }, [say]);
  return (
    <div className="review">
      <h1>{say("title")}</h1>
      <p className="hint">{say("intro")}</p>
      <Choice
        title={say("tabs")}
        options={TABS}
        value={tab}
        label={(one) => say(`tab.${one}`)}
        onChoose={(one) => setTab(one === "queue" ? "" : one)}
      />
      {tab === "queue" && <Queue ontology={ontology} />}
      {tab === "upload" && <Upload ontology={ontology} />}
      {tab === "hand" && <Hand ontology={ontology} />}
      {tab === "log" && <Log />}
    </div>
  );
}
