import { useTranslation } from "react-i18next";
import { useAddress } from "../../address";
import type { NodeType } from "../../api/ontology";
import { format } from "../../parts/format";
import { type Stated, stated } from "./facts";
import { identifier } from "./identifiers";
import type { Known } from "./known";
import { StatedBy } from "./StatedBy";
import { useWords } from "./words";

/** A web address that may be followed; null for anything else, such as `javascript:`. */
function safe(value: unknown): string | null {
  if (typeof value !== "string" || !URL.canParse(value)) return null;
  return ["http:", "https:"].includes(new URL(value).protocol) ? value : null;
}

function Out({ to, children }: { to: string; children: string }) {
  return (
    <a href={to} rel="noopener noreferrer external" target="_blank">
      {children}
    </a>
  );
}

/** What other sources say, and why it does not count. */
function Others({ stated: { others } }: { stated: Stated }) {
  const say = useWords();
  const past = others.every(({ why }) => why === "ended");
  return (
    <details className={past ? "others past" : "others"}>
      <summary>{say(past ? "facts.earlier" : "facts.others", { count: others.length })}</summary>
      <ul>
        {others.map(({ value, by, why }) => (
          <li key={value}>
            <s>{value}</s>
            <small>{say(`facts.why.${why}`)}</small>
            <StatedBy records={by} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Value({ stated: { value, property } }: { stated: Stated }) {
  const { t } = useTranslation();
  const { lang } = useAddress();
  if (property.list && Array.isArray(value))
    return (
      <ul>
        {value.map((one) => (
          <li key={String(one)}>
            <bdi>{String(one)}</bdi>
          </li>
        ))}
      </ul>
    );
  const link = safe(value);
  if (link) return <Out to={link}>{link}</Out>;
  return value == null ? "–" : <bdi>{format(value, property, t, lang)}</bdi>;
}

/** Each fact with who states it; where sources differ, all of them. */
export function Facts({ known }: { known: Known }) {
  const say = useWords();
  const { lang } = useAddress();
  return (
    <dl className="facts">
      {stated(known.type, known.values, known.facts).map((one) => (
        <div key={one.name}>
          <dt title={one.property.description[lang]}>{one.property.label[lang]}</dt>
          <dd>
            <Value stated={one} />
            {one.shown.length > 0 && <StatedBy records={one.shown.flatMap(({ by }) => by)} />}
            {one.shown.length === 0 && one.value != null && <small>{say("facts.unstated")}</small>}
            {one.others.length > 0 && <Others stated={one} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Official({ texts, type, name }: { texts: string[]; type: NodeType; name: string }) {
  const { lang } = useAddress();
  if (texts.length === 0) return null;
  return (
    <div>
      <dt>{type.properties[name]?.label[lang]}</dt>
      <dd>
        <ul>
          {texts.map(identifier).map(({ scheme, value, page }) => (
            <li key={scheme + value}>
              <span className="where">{scheme}</span>{" "}
              {page ? <Out to={page}>{value}</Out> : <code>{value}</code>}
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** What it can be looked up by, here and in registers. */
export function Identifiers({ known: { node, type, values } }: { known: Known }) {
  const say = useWords();
  return (
    <dl className="facts">
      <div>
        <dt>{say("id")}</dt>
        <dd>
          <code>{node.id}</code>
        </dd>
      </div>
      <Official texts={texts(values.identifiers)} type={type} name="identifiers" />
      <Official texts={texts(values.invalidIdentifiers)} type={type} name="invalid_identifiers" />
    </dl>
  );
}
