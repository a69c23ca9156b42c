import { Copy } from "../../parts/CopyLink";
import { useWords } from "./words";

/** The same events as a calendar that other programs follow. */
export function Subscribe({ calendar }: { calendar: URL }) {
  const say = useWords();
  return (
    <details className="subscribe">
      <summary>{say("calendar.title")}</summary>
      <p>{say("calendar.text")}</p>
      <p className="actions">
        <a className="button" href={calendar.href.replace(/^https?:/, "webcal:")}>
          {say("calendar.subscribe")}
        </a>
        <a className="button" href={calendar.href} download="events.ics">
          {say("calendar.take")}
        </a>
        <Copy address={calendar.href} label={say("calendar.copy")} />
      </p>
      <p>
        <code>{calendar.href}</code>
      </p>
    </details>
  );
}
