import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { go, useAddress } from "../../address";
import { nameOf } from "../../api/brief";
import { camel, type Ontology } from "../../api/ontology";
import type { Network } from "../../graph/network";
import { Kind, Synthetic } from "../../parts/Badge";
import { format, formatDate } from "../../parts/format";
import { Link } from "../../parts/Link";
import { Members } from "../../parts/members/Members";
import type { Ego, SourceRecord } from "./ego";
import { Kinds } from "./Kinds";
import { centre, useShown } from "./state";
import { useWords } from "./words";

/** Shown elsewhere in the panel, or of no use to a reader. */
const HIDDEN = new Set(["id", "synthetic", "name", "changed"]);

/** A web address that may be followed; null for anything else, such as `javascript:`. */
function safe(value: unknown): string | null {
  if (typeof value !== "string" || !URL.canParse(value)) return null;
  return ["http:", "https:"].includes(new URL(value).protocol) ? value : null;
}

function Facts({ ego }: { ego: Ego }) {
  const { t } = useTranslation();
  const { lang } = useAddress();
  const known = Object.entries(ego.type.properties)
    .map(([name, property]) => ({ name, property, value: ego.facts[camel(name)] }))
    .filter(({ name, value }) => !HIDDEN.has(name) && value != null && String(value) !== "");
  return (
    <dl>
      {known.map(({ name, property, value }) => (
        <div key={name}>
          <dt>{property.label[lang]}</dt>
          <dd>
            {safe(value) ? (
              <a href={safe(value) as string} rel="noopener noreferrer external" target="_blank">
                {String(value)}
              </a>
            ) : (
              format(value, property, t, lang)
            )}
          </dd>
        </div>
      ))}
      <div>
        <dt>Id</dt>
        <dd>
          <code>{ego.node.id}</code>
        </dd>
      </div>
    </dl>
  );
}

function Source({ record }: { record: SourceRecord }) {
  const { t } = useTranslation();
  const { lang } = useAddress();
  const published = record.publishedBy.edges[0]?.node;
  const website = safe(published?.website);
  const name = published?.name ?? record.source;
  const rest = [
    published?.publisher !== name && published?.publisher,
    t("panel.licence", { licence: record.licence }),
    record.retrieved && t("panel.retrieved", { date: formatDate(record.retrieved, lang) }),
    record.row != null && t("panel.row", { row: record.row }),
    published?.attribution,
  ];
  return (
    <li>
      {website ? (
        <a href={website} rel="noopener noreferrer external" target="_blank">
          {name}
        </a>
      ) : (
        name
      )}
      <small>{rest.filter(Boolean).join(" · ")}</small>
    </li>
  );
}

interface Props {
  ego: Ego;
  ontology: Ontology;
  network: Network;
  /** What stands between the name and the facts. */
  children?: ReactNode;
}

/** Everything known of one node, and who said so. */
export function Panel({ ego, ontology, network, children }: Props) {
  const { t } = useTranslation();
  const say = useWords();
  const { lang } = useAddress();
  const { id, gone } = useShown();
  const { node } = ego;
  const actor = ego.type.labels.includes("Actor");
  return (
    <>
      <h1>
        <bdi>{nameOf(node, lang)}</bdi>
      </h1>
      <p>
        <Kind of={node.__typename} ontology={ontology} /> {node.synthetic && <Synthetic />}
      </p>
      {node.synthetic && <p className="warning">{t("synthetic.node")}</p>}
      <p className="actions">
        {node.id !== id && (
          <button type="button" onClick={() => centre(node.id)}>
            {t("panel.centre")}
          </button>
        )}
        {actor && (
          <Link to="actor" change={{ id: node.id }}>
            {say("actor")}
          </Link>
        )}
        {actor && gone !== node.id && (
          <button type="button" onClick={() => go({ gone: node.id })}>
            {say("gone.ask")}
          </button>
        )}
      </p>
      {children}
      {ego.groups.some(({ field }) => field === "members") && <Members of={node.id} />}
      <h2>{t("panel.ties")}</h2>
      <Kinds of={[ego]} network={network} />
      <h2>{t("panel.facts")}</h2>
      <Facts ego={ego} />
      <h2>{t("panel.sources")}</h2>
      {ego.sources.length === 0 && <p>{t("panel.noSources")}</p>}
      <ul className="sources">
        {ego.sources.map((record) => (
          <Source key={record.id} record={record} />
        ))}
      </ul>
    </>
  );
}
