import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useAddress } from "../../address";
import { type Brief, nameOf } from "../../api/brief";
import type { Language, Ontology } from "../../api/ontology";
import type { Page } from "../../pages";
import { Kind, Synthetic } from "../Badge";
import { formatDate } from "../format";
import { Link } from "../Link";
import { Notice } from "../Notice";
import { Who } from "../Who";
import { Sources } from "./Sources";
import { useWords } from "./words";
import "./list.css";

interface Of extends Brief {
  description?: string | null;
  validTo?: string | null;
}

/** The list that an entry is one of. */
export interface Back {
  page: Page;
  change: Record<string, string | null>;
}

interface Props {
  ontology: Ontology;
  id: string;
  /** Null where the graph has no such entry. */
  of: Of | null;
  back: Back;
  facts: { label: string; value: ReactNode }[];
  children?: ReactNode;
}

/** One entry of a list: what it is called, what is known of it, and who says so. */
export function Entry({ ontology, id, of, back, facts, children }: Props) {
  const say = useWords();
  const { t } = useTranslation();
  const { lang } = useAddress();
  const name = of ? nameOf(of, lang) : id;
  useEffect(() => {
    document.title = `${name} – Mosty`;
  }, [name]);
  const link = (
    <p>
      <Link to={back.page} change={back.change}>
        ← {say("back")}
      </Link>
    </p>
  );
  if (!of)
    return (
      <>
        {link}
        <Notice>{t("notice.missing", { id })}</Notice>
      </>
    );
  return (
    <article className="entry">
      {link}
      <h1>
        <bdi>{name}</bdi>
      </h1>
      <p>
        <Kind of={of.__typename} ontology={ontology} /> {of.synthetic && <Synthetic />}
      </p>
      {of.validTo && (
        <p className="warning">{say("ended", { date: formatDate(of.validTo, lang) })}</p>
      )}
      {of.description && <p className="description">{of.description}</p>}
      <dl>
        {facts
          .filter(({ value }) => value)
          .map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {children}
      <Sources id={id} />
    </article>
  );
}

/** The names of nodes, one after the other. */
export const names = (of: { edges: { node: Brief }[] }, lang: Language): string =>
  of.edges.map(({ node }) => nameOf(node, lang)).join("; ");

/** A page of theirs, if it is one. */
export function Website({ of }: { of: string | null }) {
  if (!of || !/^https?:/.test(of) || !URL.canParse(of)) return of;
  return (
    <a href={of} rel="noopener noreferrer external" target="_blank">
      {of}
    </a>
  );
}

/** Actors one below the other, each a link. */
export function Everybody(given: { of: { edges: { node: Brief }[] }; ontology: Ontology }) {
  return given.of.edges.map(({ node }) => (
    <div key={node.id}>
      <Who of={node} ontology={given.ontology} />
    </div>
  ));
}
