import { useState } from "react";
import { go, useAddress } from "../../address";
import { Link } from "../../parts/Link";
import type { Library } from "./ask";
import { asking, found } from "./asking";
import { useWords } from "./words";

/** The library: its questions under their subjects, and a field to narrow them down. */
export function Questions({ library, chosen }: { library: Library; chosen: string }) {
  const say = useWords();
  const { lang, query } = useAddress();
  const [text, setText] = useState("");
  const shown = found(library, text);
  return (
    <nav className="questions" aria-label={say("library")}>
      <input
        type="search"
        aria-label={say("search")}
        placeholder={say("search")}
        value={text}
        maxLength={100}
        onChange={(event) => setText(event.target.value)}
      />
      <p className="hint" role="status">
        {say("found", { count: shown.length })}
      </p>
      {Object.entries(library.subjects).map(([subject, words]) => {
        const own = shown.filter((one) => one.subject === subject);
        if (own.length === 0) return null;
        return (
          <details key={subject} open>
            <summary>{words[lang]}</summary>
            <ul>
              {own.map((one) => (
                <li key={one.name}>
                  <Link to="console" change={asking(one, query)} current={one.name === chosen}>
                    {one.question[lang]}
                  </Link>
                </li>
              ))}
            </ul>
          </details>
        );
      })}
      {shown.length === 0 && (
        <button type="button" onClick={() => setText("")}>
          {say("all")}
        </button>
      )}
      {chosen && (
        <button type="button" className="back" onClick={() => go(asking(null, query))}>
          {say("back")}
        </button>
      )}
    </nav>
  );
}
