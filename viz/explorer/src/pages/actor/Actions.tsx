import type { ReactNode } from "react";
import { Link } from "../../parts/Link";
import { useViewer } from "../../viewer";
import { useWords } from "./words";

export type Doing = "edit" | "end" | "tie";
const DOINGS: Doing[] = ["edit", "tie", "end"];

/** Pages that begin with an actor, and under which name they are given it. */
const PAGES = [
  ["network", "id"],
  ["partners", "id"],
  ["bridges", "who"],
] as const;

interface Props {
  id: string;
  name: string;
  /** Null while it is not known. */
  mayEdit: boolean | null;
  onDo: (doing: Doing) => void;
  /** What else can be done. */
  children: ReactNode;
}

/** Where to go from here, and what may be changed. */
export function Actions({ id, name, mayEdit, onDo, children }: Props) {
  const say = useWords();
  const { may } = useViewer();
  return (
    <>
      <p className="actions">
        {PAGES.map(([page, name]) => (
          <Link key={page} to={page} change={{ [name]: id }} className="button">
            {say(`go.${page}`)}
          </Link>
        ))}
        {children}
        {mayEdit &&
          DOINGS.map((one) => (
            <button key={one} type="button" onClick={() => onDo(one)}>
              {say(`do.${one}`)}
            </button>
          ))}
      </p>
      {mayEdit === false && (
        <>
          <p className="hint">{say(may("editor") ? "do.notYours" : "do.signIn")}</p>
          <details>
            <summary>{say("do.mine.title")}</summary>
            <p>{say("do.mine.text")}</p>
            <pre>
              <code>{`mosty keys create "${name}" --role editor --organisation ${id}`}</code>
            </pre>
            <p>{say("do.mine.then")}</p>
          </details>
        </>
      )}
    </>
  );
}
