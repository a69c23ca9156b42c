import { type MouseEvent, useState } from "react";
import { follow, useAddress } from "../address";
import { formatDate } from "../parts/format";
import { Form } from "./Form";
import { keepAll, shared, useViews, type View } from "./store";
import { useWords } from "./words";
import "./views.css";

/** Opens a view without loading the page anew. */
function Opener({ view, onOpen }: { view: View; onOpen?: (() => void) | undefined }) {
  const address = view.address || location.pathname;
  function click(event: MouseEvent): void {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    follow(address);
    onOpen?.();
  }
  return (
    <a href={address} onClick={click}>
      <bdi>{view.title}</bdi>
    </a>
  );
}

interface Props {
  onOpen?: () => void;
  /** The list alone, without what changes it. */
  short?: boolean;
}

/** The views kept in this browser. */
export default function List({ onOpen, short = false }: Props) {
  const say = useWords();
  const { lang } = useAddress();
  const views = useViews();
  const [changing, setChanging] = useState<View>();
  const [removed, setRemoved] = useState<{ view: View; at: number }>();
  const [told, setTold] = useState("");

  function copy(view: View): void {
    const address = new URL(shared(view), location.href).href;
    const instead = () => setTold(say("instead", { address }));
    if (navigator.clipboard)
      navigator.clipboard.writeText(address).then(() => setTold(say("copied")), instead);
    else instead();
  }

  function remove(view: View): void {
    setRemoved({ view, at: views.indexOf(view) });
    setTold("");
    keepAll(views.filter((one) => one !== view));
  }

  function undo(): void {
    if (removed) keepAll(views.toSpliced(removed.at, 0, removed.view));
    setRemoved(undefined);
  }

  return (
    <div className="views-kept">
      {views.length === 0 && !removed && <p className="hint">{say("none")}</p>}
      <ul>
        {views.map((view) => (
          <li key={`${view.kept} ${view.title} ${view.address}`}>
            {changing === view ? (
              <Form
                begun={view}
                onKeep={(said) => {
                  keepAll(views.map((one) => (one === view ? { ...view, ...said } : one)));
                  setChanging(undefined);
                }}
                onCancel={() => setChanging(undefined)}
              />
            ) : (
              <>
                <p>
                  <Opener view={view} onOpen={onOpen} />
                  {view.note && <span className="view-note">{view.note}</span>}
                  {view.kept && <small>{say("kept", { date: formatDate(view.kept, lang) })}</small>}
                </p>
                {!short && (
                  <p className="actions">
                    <button
                      type="button"
                      aria-label={say("linkOf", { title: view.title })}
                      onClick={() => copy(view)}
                    >
                      {say("link")}
                    </button>
                    <button
                      type="button"
                      aria-label={say("changeOf", { title: view.title })}
                      onClick={() => setChanging(view)}
                    >
                      {say("change")}
                    </button>
                    <button
                      type="button"
                      aria-label={say("removeOf", { title: view.title })}
                      onClick={() => remove(view)}
                    >
                      {say("remove")}
                    </button>
                  </p>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
      <p role="status">
        {told}
        {removed && (
          <>
            {say("removed", { title: removed.view.title })}{" "}
            <button type="button" onClick={undo}>
              {say("undo")}
            </button>
          </>
        )}
      </p>
    </div>
  );
}
