import { MembersDocument } from "../../api/made";
import { useAnswer } from "../../data";
import { NOTHING } from "../../filter";
import { membersOf } from "../../filter/ties";
import { Link } from "../Link";
import { useWords } from "./words";

/** A cluster's or a chamber's members in the directory, and those without a tie over the border. */
export function Members({ of }: { of: string }) {
  const say = useWords();
  const all = membersOf([of]);
  const { data } = useAnswer(MembersDocument, {
    all,
    none: { ...all, overBorder: { tied: false } },
  });
  if (!data || data.all.totalCount === 0) return null;
  const change = { ...NOTHING, sel: null, member: of };
  return (
    <ul>
      <li>
        <Link to="find" change={change}>
          {say("all", { count: data.all.totalCount })}
        </Link>
      </li>
      {data.none.totalCount > 0 && (
        <li>
          <Link to="find" change={{ ...change, over: "none" }}>
            {say("none", { count: data.none.totalCount })}
          </Link>
        </li>
      )}
    </ul>
  );
}
