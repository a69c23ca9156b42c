import { useAddress } from "../../address";
import { nameOf } from "../../api/brief";
import type { PairQuery } from "../../api/made";
import type { Language, Ontology } from "../../api/ontology";
import { Kind, Name } from "../../parts/Badge";
import { formatDate } from "../../parts/format";
import { Link } from "../../parts/Link";
import { identifier } from "../actor/identifiers";
import { type Say, useWords } from "./words";

export type Pair = Extract<PairQuery["node"], { reasons?: unknown }>;
export type Side = Pair["compares"]["edges"][number]["node"];

/** What is compared, line by line, as texts. */
function lines(side: Side, ontology: Ontology, lang: Language, say: Say): [string, string][] {
  const label = (name: string) => ontology.nodes.Company?.properties[name]?.label[lang] ?? name;
  const kind = ontology.nodes[side.__typename]?.label[lang] ?? side.__typename;
  const region = side.locatedIn.edges[0]?.node;
  const sources = [...new Set(side.records.edges.map(({ node }) => node.source))];
  const ids = (side.identifiers ?? []).map(identifier);
  return [
    [say("side.kind"), kind],
    [label("names"), (side.names ?? []).join("; ")],
    [label("country"), side.country ?? ""],
    [label("town"), [side.postcode, side.town].filter(Boolean).join(" ")],
    [label("address"), side.address ?? ""],
    [say("side.region"), region ? nameOf(region, lang) : ""],
    [label("website"), side.website ?? ""],
    [label("email"), side.email ?? ""],
    [label("identifiers"), ids.map(({ scheme, value }) => `${scheme} ${value}`).join("; ")],
    [label("legal_form_text"), side.legalFormText ?? ""],
    [label("founded"), side.founded ? formatDate(side.founded, lang) : ""],
    [say("side.memberOf"), side.memberOf.edges.map(({ node }) => nameOf(node, lang)).join("; ")],
    [
      say("side.ties"),
      String(
        side.supplies.totalCount + side.suppliedBy.totalCount + side.cooperatesWith.totalCount,
      ),
    ],
    [say("side.sources"), sources.join("; ")],
  ];
}

function Head({ side, ontology }: { side: Side; ontology: Ontology }) {
  return (
    <>
      <Link to="actor" change={{ id: side.id }}>
        <Name of={side} />
      </Link>
      <small>
        <Kind of={side.__typename} ontology={ontology} />
      </small>
      <small>
        <code>{side.id}</code>
      </small>
    </>
  );
}

/** Both sides beside each other: what is equal is marked, what neither has is left out. */
export function Sides({ left, right, ontology }: { left: Side; right: Side; ontology: Ontology }) {
  const say = useWords();
  const { lang } = useAddress();
  const others = new Map(lines(right, ontology, lang, say));
  const rows = lines(left, ontology, lang, say)
    .map(([what, one]) => ({ what, one, other: others.get(what) ?? "" }))
    .filter(({ one, other }) => one || other);
  return (
    <table className="sides">
      <caption className="hidden">{say("side.title")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("side.what")}</th>
          <th scope="col">
            <Head side={left} ontology={ontology} />
          </th>
          <th scope="col">
            <Head side={right} ontology={ontology} />
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ what, one, other }) => (
          <tr key={what} className={one && one === other ? "equal" : undefined}>
            <th scope="row">
              {what}
              {one && one === other && <small>= {say("side.equal")}</small>}
            </th>
            <td>{one || "–"}</td>
            <td>{other || "–"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
