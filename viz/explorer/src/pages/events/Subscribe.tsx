import { useState } from "react";
import { useWords } from "./words";

/** The same events as a calendar that other programs follow. */
export function Subscribe({ calendar }: { calendar: URL }) {
  const say = useWords();
  const [copied, setCopied] = useState<boolean>();
  const webcal = calendar.href.replace(/^https?:/, "webcal:");
  const copy = () =>
    navigator.clipboard?.writeText(calendar.href).then(
      () => setCopied(true),
      () => setCopied(false),
    ) ?? setCopied(false);
  return (
    <details className="subscribe">
      <summary>{say("calendar.title")}</summary>
      <p>{say("calendar.text")}</p>
      <p className="actions">
        <a className="button" href={webcal}>
          {say("calendar.subscribe")}
        </a>
        <a className="button" href={calendar.href} download="events.ics">
          {say("calendar.take")}
        </a>
        <button type="button" onClick={() => void copy()}>
          {say("calendar.copy")}
        </button>
        <span role="status">{copied && say("calendar.copied")}</span>
      </p>
      <p>
        <code>{calendar.href}</code>
      </p>
    </details>
  );
}
