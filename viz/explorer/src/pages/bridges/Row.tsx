import { useAddress } from "../../address";
import { Bar } from "../../parts/Bar";
import { formatNumber } from "../../parts/format";
import { Link } from "../../parts/Link";
import { Who } from "../../parts/Who";
import type { PageProps } from "..";
import { RoleBars } from "./Roles";
import { type Broker, perThousand, type Role } from "./role";
import { useWords } from "./words";

/** How often the ways over the border lead through somebody, in words and as a bar. */
function Bridging({ of, most }: { of: Broker; most: number }) {
  const say = useWords();
  const { lang } = useAddress();
  return (
    <div className="bridging">
      <Bar share={perThousand(of) / most} />
      <p>{say("bridging", { value: formatNumber(perThousand(of), lang) })}</p>
      <p>
        {say("partners", {
          partners: formatNumber(of.partners ?? 0, lang),
          abroad: formatNumber(of.partnersAbroad ?? 0, lang),
        })}
      </p>
    </div>
  );
}

interface Props extends PageProps {
  of: Broker;
  rank: number;
  /** The highest values of the list. */
  most: { bridging: number; roles: Record<Role, number> };
}

/** One broker: how much it bridges, in which roles, and what can be asked about it. */
export function Row({ of, rank, most, ontology }: Props) {
  const say = useWords();
  const { id } = of.node;
  return (
    <li>
      <div>
        <h2>
          <span className="rank">{rank}</span> <Who of={of.node} ontology={ontology} />
        </h2>
        <Bridging of={of} most={most.bridging} />
        <p className="actions">
          <Link to="network" change={{ id }}>
            {say("ask.network")}
          </Link>
          <Link to="bridges" change={{ part: "leave", gone: id }}>
            {say("ask.leave")}
          </Link>
          <Link to="bridges" change={{ part: "introduce", whom: id }}>
            {say("ask.introduce")}
          </Link>
        </p>
      </div>
      <RoleBars of={of} most={most.roles} />
    </li>
  );
}
