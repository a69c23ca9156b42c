import type { Brief } from "../api/brief";
import type { Ontology } from "../api/ontology";
import { Kind, Name } from "./Badge";
import { Link } from "./Link";

/** Somebody a list names: leads to its page; its kind and town beside it, where the ontology is given. */
export function Who({ of, ontology }: { of: Brief; ontology?: Ontology }) {
  return (
    <>
      <Link to="actor" change={{ id: of.id }}>
        <Name of={of} />
      </Link>
      {ontology && (
        <span className="where">
          {" "}
          <Kind of={of.__typename} ontology={ontology} />
          {of.town && <> · {of.town}</>}
        </span>
      )}
    </>
  );
}
