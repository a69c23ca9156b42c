import { go, useAddress } from "../address";
import { keep, LONGEST } from "./store";
import { useWords } from "./words";

/** What somebody wrote of the view that an address leads to; always as text. */
export function Shared() {
  const say = useWords();
  const { page, query } = useAddress();
  const title = (query.get("title") ?? "").slice(0, LONGEST.title);
  const note = (query.get("note") ?? "").slice(0, LONGEST.note);
  if (page === "report" || (!title && !note)) return null; // a report has them as its own
  const dismiss = () => go({ title: null, note: null }, true);

  function take(): void {
    keep({ title: title || note.slice(0, LONGEST.title), note, address: location.search });
    dismiss();
  }

  return (
    <aside className="shared" aria-label={say("shared")}>
      <p>
        <small>{say("shared")}</small>
        <strong>
          <bdi>{title}</bdi>
        </strong>
        {note && <span className="view-note">{note}</span>}
      </p>
      <button type="button" onClick={take}>
        {say("keepShared")}
      </button>
      <button type="button" onClick={dismiss}>
        {say("dismiss")}
      </button>
    </aside>
  );
}
