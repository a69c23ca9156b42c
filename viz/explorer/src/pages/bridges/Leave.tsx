import { go, useAddress, useValues } from "../../address";
import { LeaveDocument } from "../../api/made";
import { ActorField } from "../../parts/ActorField";
import { Computed } from "../../parts/Computed";
import type { PageProps } from "..";
import { Consequences } from "./Consequences";
import { useWords } from "./words";

const MOST = 100; // rows of each list
const LARGEST = 20; // who can be thought away together

/** What the network would be without some. */
export function Leave({ ontology }: PageProps) {
  const say = useWords();
  const { query } = useAddress();
  const [gone, setGone] = useValues("gone");
  return (
    <>
      <p>{say("leave.intro")}</p>
      <div className="fields">
        {gone.map((id) => (
          <ActorField
            key={id}
            ontology={ontology}
            label={say("leave.gone")}
            value={id}
            action={say("leave.back")}
            onChange={() => setGone(gone.filter((one) => one !== id))}
          />
        ))}
        {gone.length < LARGEST && (
          <ActorField
            key={`new-${gone.length}`}
            ontology={ontology}
            label={say(gone.length === 0 ? "leave.who" : "leave.also")}
            value=""
            onChange={(id) =>
              go({ gone: [...query.getAll("gone").filter((one) => one !== id), id] })
            }
          />
        )}
      </div>
      {gone.length > 0 && (
        <Computed document={LeaveDocument} variables={{ remove: gone, first: MOST }}>
          {({ whatIf }) => <Consequences of={whatIf} ontology={ontology} />}
        </Computed>
      )}
    </>
  );
}
