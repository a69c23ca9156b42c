import { tryNow, useConnection, useOnline } from "./state";
import { useWords } from "./words";

const HERE = /^(localhost|127\.|\[::1\])/; // a server on this machine needs no network

/** Says while nobody can be reached that what is shown stays, and what is being done. */
export function Banner() {
  const say = useWords();
  const state = useConnection();
  const online = useOnline() || HERE.test(location.hostname);
  if (state === "ok" && online) return <div role="status" />;
  const word = state === "back" ? "back" : online ? "down" : "offline";
  return (
    <div role="status" className={`connection ${word}`}>
      <span>{say(word)}</span>
      {word !== "back" && (
        <button type="button" onClick={tryNow}>
          {say("now")}
        </button>
      )}
    </div>
  );
}
