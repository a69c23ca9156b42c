import { useAddress } from "../../address";
import { PartnersDocument, type PartnersQuery } from "../../api/made";
import { spoken } from "../../api/spoken";
import { Bar } from "../../parts/Bar";
import { Computed } from "../../parts/Computed";
import { formatDate, formatPercent } from "../../parts/format";
import { Take } from "../../parts/Take";
import { Who } from "../../parts/Who";
import type { PageProps } from "..";
import { Actions } from "./Actions";
import { HomeToo, useHome } from "./HomeToo";
import { usePartners } from "./sheets";
import { useWords } from "./words";

const FIRST = 20;

type Found = PartnersQuery["partners"];

/** How suggestions are ranked: by a model with chances, or by what is shared. */
function How({ learned }: { learned: Found["learned"] }) {
  const say = useWords();
  const { lang } = useAddress();
  if (!learned)
    return (
      <p className="hint">
        {say("how.shared")} <code>mosty partners --train</code>
      </p>
    );
  const [begin, end] = [formatDate(learned.begin, lang), formatDate(learned.end, lang)];
  return <p className="hint">{say("how.learned", { begin, end })}</p>;
}

function List({ of, whose, ontology }: PageProps & { of: Found; whose: string }) {
  const say = useWords();
  const { lang } = useAddress();
  const most = of.suggestions[0]?.score ?? 1;
  const sheet = usePartners(of);
  if (of.suggestions.length === 0) return <p role="status">{say("nobody")}</p>;
  return (
    <>
      <p role="status">
        <strong>{say("suggested", { count: of.suggestions.length })}</strong>{" "}
        {of.suggestions.length === FIRST && say("best")}
      </p>
      <How learned={of.learned} />
      <p className="actions">
        <Take name={say("title")} tables={[sheet]} />
      </p>
      <ol className="ranked">
        {of.suggestions.map(({ node, score, chance, reasons }, index) => (
          <li key={node.id}>
            <div>
              <h2>
                <span className="rank">{index + 1}</span> <Who of={node} ontology={ontology} />
              </h2>
              <Bar share={score / most} />
              <small>
                {chance === null
                  ? say("score", { percent: formatPercent(score / most, lang) })
                  : say("chance", { percent: formatPercent(chance, lang, 1) })}
              </small>
              <Actions id={node.id} whose={whose} />
            </div>
            <div>
              <h3>{say("why")}</h3>
              <ol className="reasons">
                {reasons.map(({ kind, says }) => (
                  <li key={kind}>{says}</li>
                ))}
              </ol>
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

/** Whom somebody could cooperate with that it has no tie to yet. */
export function Suggestions({ id, ontology }: PageProps & { id: string }) {
  const { lang } = useAddress();
  const home = useHome();
  const variables = { actor: id, first: FIRST, overBorder: !home, language: spoken(lang) };
  return (
    <>
      <HomeToo />
      <Computed document={PartnersDocument} variables={variables}>
        {({ partners }) => <List of={partners} whose={id} ontology={ontology} />}
      </Computed>
    </>
  );
}
