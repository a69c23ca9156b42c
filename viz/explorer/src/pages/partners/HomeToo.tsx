import { go, useValue } from "../../address";
import { useWords } from "./words";

/** Whether those of its own country are wanted, too. */
export function useHome(): boolean {
  return useValue("home")[0] === "1";
}

/** The choice of that. */
export function HomeToo() {
  const say = useWords();
  return (
    <p className="actions">
      <label>
        <input
          type="checkbox"
          checked={useHome()}
          onChange={(event) => go({ home: event.target.checked ? "1" : null })}
        />{" "}
        {say("home")}
      </label>
    </p>
  );
}
