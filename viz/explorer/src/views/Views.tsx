import { type ChangeEvent, useState } from "react";
import { Dialog } from "../parts/Dialog";
import { fileName, save } from "../take/save";
import { Form } from "./Form";
import List from "./List";
import { added, bare, keep, useViews, written } from "./store";
import { useWords } from "./words";

/** All views as a file, and those of a file added. */
function Files() {
  const say = useWords();
  const views = useViews();
  const [told, setTold] = useState("");

  async function add({ target }: ChangeEvent<HTMLInputElement>): Promise<void> {
    const file = target.files?.[0];
    if (!file) return;
    const count = file.size < 5_000_000 ? added(await file.text()) : null;
    setTold(count === null ? say("wrong") : say("added", { count }));
    target.value = "";
  }

  return (
    <div className="files">
      <button
        type="button"
        disabled={views.length === 0}
        onClick={() => save(written(views), "application/json", fileName(say("open"), "json"))}
      >
        {say("export")}
      </button>
      <label>
        {say("import")}{" "}
        <input type="file" accept="application/json,.json" onChange={(event) => void add(event)} />
      </label>
      <p role="status">{told}</p>
    </div>
  );
}

/** Keep what is seen, and go back to what was kept. */
export default function Views({ onClose }: { onClose: () => void }) {
  const say = useWords();
  const views = useViews();
  const [able, setAble] = useState(true);
  const title = document.title.replace(/ – Mosty$/, "");
  return (
    <Dialog title={say("open")} onClose={onClose}>
      <p className="hint">{say("intro")}</p>
      <h3>{say("new")}</h3>
      <Form
        key={views.length}
        begun={{ title, note: "" }}
        onKeep={(said) => setAble(keep({ ...said, address: bare(location.search) }))}
      />
      {!able && <p role="alert">{say("full")}</p>}
      <h3>{say("yours", { count: views.length })}</h3>
      <List onOpen={onClose} />
      <Files />
    </Dialog>
  );
}
