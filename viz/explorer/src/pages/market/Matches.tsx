import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAddress } from "../../address";
import {
  type Language as Asked,
  ListingMatchesDocument,
  type ListingMatchesQuery,
} from "../../api/made";
import { useAnswer } from "../../data";
import { Name } from "../../parts/Badge";
import { formatDate } from "../../parts/format";
import { Link } from "../../parts/Link";
import { More } from "../../parts/More";
import { Failure } from "../../parts/Notice";
import { Who } from "../../parts/Who";
import type { Side } from "./asked";
import { useWords } from "./words";

type Match = ListingMatchesQuery["listingMatches"]["matches"][number];

const AT_FIRST = 5;
const MOST = 100; // the server's own

function One({ match }: { match: Match }) {
  const say = useWords();
  const { lang } = useAddress();
  const { node, overBorder, reasons } = match;
  return (
    <li className={overBorder ? "crossing" : undefined}>
      <Link to="market" change={{ listing: node.id }}>
        <Name of={node} />
      </Link>
      {overBorder && <span className="over">{say("matches.over")}</span>}
      <div className="where">
        {node.by.edges.map((one) => (
          <Who key={one.node.id} of={one.node} />
        ))}
        {node.expires && <> · {say("until", { date: formatDate(node.expires, lang) })}</>}
      </div>
      <ul className="reasons">
        {reasons.map(({ kind, says }) => (
          <li key={kind}>{says}</li>
        ))}
      </ul>
    </li>
  );
}

/** What fits an offer or a request, best first, each with its reasons. */
export function Matches({ id, side }: { id: string; side: Side }) {
  const say = useWords();
  const { t } = useTranslation();
  const { lang } = useAddress();
  const [over, setOver] = useState(false);
  const [first, setFirst] = useState(AT_FIRST);
  const { data, error, refetch, isFetching } = useAnswer(ListingMatchesDocument, {
    id,
    first,
    over,
    lang: lang.toUpperCase() as Asked,
  });
  const found = data?.listingMatches;
  const total = found ? (over ? found.totalOverBorder : found.total) : 0;
  return (
    <section className="matches" aria-label={say(`matches.${side}`)}>
      <h2>{say(`matches.${side}`)}</h2>
      <p className="hint">{say("matches.how")}</p>
      {error && <Failure error={error} retry={refetch} />}
      {!found && !error && <p className="loading">{t("notice.loading")}</p>}
      {found && (
        <p role="status">
          {found.total > 0
            ? say("matches.found", { count: found.total, over: found.totalOverBorder })
            : say(`matches.none.${side}`)}
        </p>
      )}
      {found && found.total > 0 && (
        <label>
          <input
            type="checkbox"
            checked={over}
            onChange={({ target }) => setOver(target.checked)}
          />{" "}
          {say("matches.onlyOver")}
        </label>
      )}
      {found && found.matches.length > 0 && (
        <>
          <ol className="found">
            {found.matches.map((one) => (
              <One key={one.node.id} match={one} />
            ))}
          </ol>
          <More
            shown={found.matches.length}
            total={Math.min(total, MOST)}
            pending={isFetching}
            onMore={() => setFirst(Math.min(first + 20, MOST))}
          />
        </>
      )}
    </section>
  );
}
