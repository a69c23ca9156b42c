import { CopyLink } from "../../parts/CopyLink";
import { Link } from "../../parts/Link";
import { useWords } from "./words";

/** What to do with somebody suggested: see it, be introduced, ask for an offer, tell others. */
export function Actions({ id, whose, product }: { id: string; whose: string; product?: string }) {
  const say = useWords();
  return (
    <p className="actions">
      <Link to="network" change={{ id, open: whose, sel: [id, whose] }}>
        {say("do.network")}
      </Link>
      <Link to="bridges" change={{ part: "introduce", who: whose, whom: id }}>
        {say("do.introduce")}
      </Link>
      {product && (
        <Link
          to="market"
          change={{ show: "requests", publish: "requests", by: whose, name: product }}
        >
          {say("do.request")}
        </Link>
      )}
      <CopyLink to="actor" change={{ id }} />
    </p>
  );
}
