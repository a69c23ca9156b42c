import type { WrongLine } from "./list";
import { useWords } from "./words";

/** Lines that are set aside, and why. */
export function Aside({ lines }: { lines: WrongLine[] }) {
  const say = useWords();
  if (lines.length === 0) return null;
  return (
    <details open>
      <summary>{say("rows.wrong", { count: lines.length })}</summary>
      <ul className="wrong">
        {lines.map(({ line, column, reason }) => (
          <li key={line}>
            {say("rows.line", { line })}: {column} <bdi lang="en">{reason}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}
