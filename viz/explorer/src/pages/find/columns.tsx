import { type Brief, nameOf } from "../../api/brief";
import type { Language, Ontology } from "../../api/ontology";
import { Kind, Name } from "../../parts/Badge";
import type { Column } from "../../parts/DataTable";
import { formatCountry } from "../../parts/format";
import { Link } from "../../parts/Link";
import type { Found } from "./found";
import type { useWords } from "./words";

type Say = ReturnType<typeof useWords>;

const named = (edges: { node: Brief }[], lang: Language) =>
  edges.map(({ node }) => nameOf(node, lang)).join("; ");

/** A web address without what everybody knows; null for what may not be followed. */
function host(website: string | null | undefined): string | null {
  if (!website || !URL.canParse(website)) return null;
  const { protocol, hostname } = new URL(website);
  return ["http:", "https:"].includes(protocol) ? hostname.replace(/^www\./, "") : null;
}

/** Where to write to: an organisation's own website and mailbox. */
function Contact({ of: { website, email } }: { of: Found }) {
  const site = host(website);
  return (
    <>
      {site && (
        <div>
          <a href={website ?? ""} rel="noopener noreferrer external" target="_blank">
            {site}
          </a>
        </div>
      )}
      {email && (
        <div>
          <a href={`mailto:${email}`}>{email}</a>
        </div>
      )}
    </>
  );
}

/** The columns of the list. */
export function columns(say: Say, ontology: Ontology, lang: Language): Column<Found>[] {
  return [
    {
      key: "name",
      head: say("column.name"),
      sort: "NAME",
      cell: (one) => (
        <Link to="network" change={{ id: one.id }}>
          <Name of={one} />
        </Link>
      ),
      text: (one) => nameOf(one, lang),
    },
    {
      key: "kind",
      head: say("column.kind"),
      cell: (one) => <Kind of={one.__typename} ontology={ontology} />,
      text: (one) => ontology.nodes[one.__typename]?.label[lang],
    },
    { key: "town", head: say("column.town"), sort: "TOWN", cell: (one) => one.town },
    {
      key: "region",
      head: say("column.region"),
      cell: (one) => one.locatedIn.edges.map(({ node }) => <Name key={node.id} of={node} />),
      text: (one) => named(one.locatedIn.edges, lang),
    },
    {
      key: "sector",
      head: say("column.sector"),
      cell: (one) =>
        one.activeIn.edges.map(({ node }) => (
          <div key={node.id}>
            <Name of={node} />
          </div>
        )),
      text: (one) => named(one.activeIn.edges, lang),
    },
    { key: "contact", head: say("column.contact"), cell: (one) => <Contact of={one} /> },
  ];
}

/** The columns of files: those of the list, and an address in parts, as letters are written from. */
export function filed(say: Say, ontology: Ontology, lang: Language): Column<Found>[] {
  const plain = (key: "postcode" | "address" | "website" | "email" | "id"): Column<Found> => ({
    key,
    head: say(`column.${key}`),
    cell: (one) => one[key] ?? null,
  });
  const country: Column<Found> = {
    key: "country",
    head: say("column.country"),
    cell: (one) => (one.country ? formatCountry(one.country, lang) : null),
  };
  const [name, kind, town, region, sector] = columns(say, ontology, lang);
  const shown = [name, kind, country, plain("postcode"), town, plain("address"), region, sector];
  return [...shown, plain("website"), plain("email"), plain("id")].filter((one) => !!one);
}
