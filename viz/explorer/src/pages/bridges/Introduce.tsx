import { go, useAddress, useValue } from "../../address";
import { IntroduceDocument } from "../../api/made";
import { spoken } from "../../api/spoken";
import { ActorField } from "../../parts/ActorField";
import { Computed } from "../../parts/Computed";
import { Take } from "../../parts/Take";
import { Who } from "../../parts/Who";
import type { PageProps } from "..";
import { useSteps } from "./sheets";
import { type Introductions, Way } from "./Way";
import { useWords } from "./words";

const WAYS = 8;

/** Where no way leads from the one to the other: how far each one's ties lead. */
function NoWay({ of }: { of: Introductions }) {
  const say = useWords();
  return (
    <>
      <p role="status">{say("introduce.none")}</p>
      <ul>
        {of.reach.map(({ node, others }) => (
          <li key={node.id}>
            <Who of={node} /> – {say("introduce.reach", { count: others })}
          </li>
        ))}
      </ul>
    </>
  );
}

function Ways({ of }: { of: Introductions }) {
  const say = useWords();
  const sheet = useSteps(of);
  if (of.ways.length === 0) return <NoWay of={of} />;
  return (
    <>
      <p role="status">
        <strong>{say("introduce.found", { count: of.ways.length })}</strong>{" "}
        {of.ways.length === WAYS && say("introduce.best")}
      </p>
      <p className="actions">
        <Take name={say("part.introduce")} tables={[sheet]} />
      </p>
      <p className="hint">{say("introduce.strength")}</p>
      <ol className="ways">
        {of.ways.map((one, index) => (
          <Way key={one.nodes.map(({ id }) => id).join(" ")} of={one} rank={index + 1} all={of} />
        ))}
      </ol>
    </>
  );
}

/** Who can introduce one to another: chains of actors who know each other. */
export function Introduce({ ontology }: PageProps) {
  const say = useWords();
  const { lang } = useAddress();
  const [from, setFrom] = useValue("who");
  const [to, setTo] = useValue("whom");
  const [alike] = useValue("alike");
  return (
    <>
      <p>{say("introduce.intro")}</p>
      <div className="fields">
        <ActorField
          ontology={ontology}
          label={say("introduce.from")}
          value={from}
          onChange={(id) => setFrom(id)}
        />
        <ActorField
          ontology={ontology}
          label={say("introduce.to")}
          value={to}
          onChange={(id) => setTo(id)}
        />
      </div>
      <p className="actions">
        <button type="button" disabled={!from && !to} onClick={() => go({ who: to, whom: from })}>
          {say("introduce.swap")}
        </button>
        <label>
          <input
            type="checkbox"
            checked={alike === "1"}
            onChange={(event) => go({ alike: event.target.checked ? "1" : null })}
          />{" "}
          {say("introduce.alike")}
        </label>
      </p>
      {from && from === to && <p role="alert">{say("introduce.same")}</p>}
      {from && to && from !== to && (
        <Computed
          document={IntroduceDocument}
          variables={{
            from,
            to,
            first: WAYS,
            alike: alike === "1",
            language: spoken(lang),
          }}
        >
          {({ introductions }) => <Ways of={introductions} />}
        </Computed>
      )}
    </>
  );
}
