import { useAddress } from "../../address";
import { Bar } from "../../parts/Bar";
import { formatNumber } from "../../parts/format";
import { type Broker, often, ROLES, type Role, SIDES, type Side } from "./role";
import { useWords } from "./words";

/** Somebody of a country: a disc at home, a square abroad, a triangle in a third one. */
function Somebody({ of, x }: { of: Side; x: number }) {
  if (of === "a") return <circle cx={x} cy={12} r={6} />;
  if (of === "b") return <rect x={x - 6} y={6} width={12} height={12} />;
  return <path d={`M${x - 7} 18L${x} 5L${x + 7} 18Z`} />;
}

/** One passes on to the broker, the broker to another. */
function Drawn({ role }: { role: Role }) {
  const [from, to] = SIDES[role];
  return (
    <svg className="role" viewBox="0 0 112 24" width="112" height="24" aria-hidden="true">
      <path className="arrow" d="M20 12H42M38 8L43 12L38 16M68 12H90M86 8L91 12L86 16" />
      <Somebody of={from} x={10} />
      <circle className="broker" cx={56} cy={12} r={9} />
      <Somebody of={to} x={102} />
    </svg>
  );
}

/** What each role is, in words and drawn. */
export function RoleGuide() {
  const say = useWords();
  return (
    <details className="guide">
      <summary>{say("guide.title")}</summary>
      <p>{say("guide.intro")}</p>
      <dl>
        {ROLES.map((role) => (
          <div key={role}>
            <dt>
              {say(`role.${role}`)}
              <Drawn role={role} />
            </dt>
            <dd>{say(`guide.${role}`)}</dd>
          </div>
        ))}
      </dl>
      <p>
        <small>{say("guide.forms")}</small>
        <small>{say("guide.bars")}</small>
        <small>{say("guide.chance")}</small>
      </p>
    </details>
  );
}

/** How often a broker is in each role, beside the highest count listed. */
export function RoleBars({ of, most }: { of: Broker; most: Record<Role, number> }) {
  const say = useWords();
  const { lang } = useAddress();
  return (
    <dl className="roles" aria-label={say("roles")}>
      {ROLES.map((role) => {
        const count = of[role] ?? 0;
        return (
          <div key={role}>
            <dt>{say(`role.${role}`)}</dt>
            <dd>
              <Bar share={count / most[role]} />
              <span>
                {formatNumber(count, lang)}
                {often(of, role) && <abbr title={say("often")}> ▲</abbr>}
              </span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
