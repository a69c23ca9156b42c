import { useTranslation } from "react-i18next";
import { useAddress } from "../../address";
import { nameOf } from "../../api/brief";
import { camel, type Ontology, tieLabel } from "../../api/ontology";
import { Kind, Synthetic } from "../../parts/Badge";
import { format, formatDate, formatNumber } from "../../parts/format";
import type { Ego, SourceRecord, TieGroup } from "./ego";
import { centre, useShown } from "./state";

/** Shown elsewhere in the panel, or of no use to a reader. */
const HIDDEN = new Set(["id", "synthetic", "name"]);

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

function Groups({ groups }: { groups: TieGroup[] }) {
  const { t } = useTranslation();
  const { lang } = useAddress();
  if (groups.length === 0) return <p>{t("network.alone")}</p>;
  return (
    <ul className="groups">
      {groups.map(({ field, tie, outward, ties, total }) => (
        <li key={field}>
          <span>{tieLabel(tie, outward)[lang]}</span>
          <span className="count">
            {total > ties.length
              ? t("panel.drawn", { drawn: ties.length, total: formatNumber(total, lang) })
              : total}
          </span>
        </li>
      ))}
    </ul>
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

/** Everything known of one node, and who said so. */
export function Panel({ ego, ontology }: { ego: Ego; ontology: Ontology }) {
  const { t } = useTranslation();
  const { lang } = useAddress();
  const { id } = useShown();
  const { node } = ego;
  return (
    <aside className="panel" aria-label={nameOf(node, lang)}>
      <h1>
        <bdi>{nameOf(node, lang)}</bdi>
      </h1>
      <p>
        <Kind of={node.__typename} ontology={ontology} /> {node.synthetic && <Synthetic />}
      </p>
      {node.synthetic && <p className="warning">{t("synthetic.node")}</p>}
      {node.id !== id && (
        <p className="actions">
          <button type="button" onClick={() => centre(node.id)}>
            {t("panel.centre")}
          </button>
        </p>
      )}
      <h2>{t("panel.facts")}</h2>
      <Facts ego={ego} />
      <h2>{t("panel.ties")}</h2>
      <Groups groups={ego.groups} />
      <h2>{t("panel.sources")}</h2>
      {ego.sources.length === 0 && <p>{t("panel.noSources")}</p>}
      <ul className="sources">
        {ego.sources.map((record) => (
          <Source key={record.id} record={record} />
        ))}
      </ul>
    </aside>
  );
}
