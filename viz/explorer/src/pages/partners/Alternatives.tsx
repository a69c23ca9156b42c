import { useAddress } from "../../address";
import { Bar } from "../../parts/Bar";
import { formatNumber, formatPercent } from "../../parts/format";
import { Take } from "../../parts/Take";
import { Who } from "../../parts/Who";
import type { PageProps } from "..";
import { Actions } from "./Actions";
import { useSuppliers } from "./sheets";
import { type Alternative, type Found, type Part, partOf, parts, riskOf } from "./supply";
import { useWords } from "./words";

const PARTS: readonly Part[] = ["fit", "near", "independence"];

/** How well one part of the score does, and the reasons that speak of it. */
function Why({ part, of }: { part: Part; of: Alternative }) {
  const say = useWords();
  const { lang } = useAddress();
  const share = parts(of)[part];
  const reasons = of.reasons.filter(({ kind }) => partOf(kind) === part);
  return (
    <div>
      <dt>
        {say(`score_part.${part}`)} <strong>{formatPercent(share, lang)}</strong>
        <Bar share={share} />
      </dt>
      <dd>
        {reasons.length === 0 && part === "near" && say("nowhere")}
        {reasons.map(({ kind, says }) => (
          <p key={kind}>{says}</p>
        ))}
      </dd>
    </div>
  );
}

interface Props extends PageProps {
  of: Found;
  whose: string;
  /** How many are asked for. */
  most: number;
}

/** Other suppliers of a product, the best first, each with why it is suggested. */
export function Alternatives({ of, whose, most, ontology }: Props) {
  const say = useWords();
  const { lang } = useAddress();
  const found = of.alternatives;
  const sheet = useSuppliers(of);
  return (
    <section>
      <h2>{say("alternatives", { product: of.product })}</h2>
      <p className={riskOf(of) === "single" ? "warning" : undefined}>
        {say(`now.${riskOf(of)}`)}{" "}
        {of.present.map(({ node, share }) => (
          <span key={node.id} className="present">
            <Who of={node} /> {formatPercent(share / 100, lang)}{" "}
          </span>
        ))}
      </p>
      <p role="status">
        <strong>{say("alternatives_found", { count: found.length })}</strong>{" "}
        {found.length === most && say("best")}
      </p>
      {found.length > 0 && (
        <>
          <p className="hint">{say("product_of_three")}</p>
          <p className="actions">
            <Take name={sheet.title} tables={[sheet]} />
          </p>
        </>
      )}
      <ol className="ranked">
        {found.map((one, index) => (
          <li key={one.node.id}>
            <div>
              <h2>
                <span className="rank">{index + 1}</span> <Who of={one.node} ontology={ontology} />
              </h2>
              <p>
                <strong>{say("total", { percent: formatPercent(one.score, lang) })}</strong>
                {"employees" in one.node && one.node.employees !== null && (
                  <> · {say("employees", { number: formatNumber(one.node.employees, lang) })}</>
                )}
              </p>
              <Actions id={one.node.id} whose={whose} product={of.product} />
            </div>
            <dl className="why" aria-label={say("why")}>
              {PARTS.map((part) => (
                <Why key={part} part={part} of={one} />
              ))}
            </dl>
          </li>
        ))}
      </ol>
    </section>
  );
}
