import { useAddress } from "../../../address";
import { formatNumber } from "../../../parts/format";
import type { Names, Picture } from "../drawn";
import { useWords } from "../words";
import { isPlaced } from "./gather";

interface Props {
  picture: Picture;
  names: Names;
  /** How many ties have both ends in one disc. */
  within: number;
  /** Whether only a part of the map was asked for. */
  box: boolean;
}

/** What the map cannot show, so that nothing is left out silently. */
export function Placeless({ picture, names, within, box }: Props) {
  const say = useWords();
  const { lang } = useAddress();
  const without = picture.nodes.filter((one) => !isPlaced(one));
  const ids = new Set(without.map((one) => one.id));
  const loose = picture.ties.filter((one) => ids.has(one.start) || ids.has(one.end));
  const ties = loose.reduce((sum, one) => sum + one.ties, 0);
  return (
    <div className="placeless">
      {without.length > 0 && (
        <details>
          <summary>
            {say("map.placeless", {
              count: without.length,
              shown: formatNumber(without.length, lang),
            })}
            {ties > 0 && ` · ${say("map.loose", { count: ties, shown: formatNumber(ties, lang) })}`}
          </summary>
          <ul>
            {without.map((one) => (
              <li key={one.id}>{names.get(one.id)}</li>
            ))}
          </ul>
        </details>
      )}
      {within > 0 && (
        <p>{say("map.within", { count: within, shown: formatNumber(within, lang) })}</p>
      )}
      {box && <p>{say("map.boxed")}</p>}
      <p>{say("map.ground")}</p>
    </div>
  );
}
