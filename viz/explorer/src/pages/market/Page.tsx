import { useAddress } from "../../address";
import { ListingDocument } from "../../api/made";
import { Found } from "../../parts/list/Found";
import { Shelf } from "../../parts/list/Shelf";
import type { PageProps } from "..";
import { SIDES } from "./asked";
import { BACK, Detail } from "./Detail";
import { List } from "./List";
import "./page.css";
import { specOf } from "./specs";
import { useStart } from "./useStart";
import { useWords } from "./words";

/** Offers and requests: find them, publish them, see what fits. */
export default function Market({ ontology }: PageProps) {
  const say = useWords();
  const { lang } = useAddress();
  const start = useStart();
  return (
    <Shelf
      ontology={ontology}
      page="market"
      name="listing"
      title={say("title")}
      intro={say("intro")}
      specs={SIDES.map((side) => ({
        label: say(`publish.${side}`),
        spec: specOf(side, say, lang),
        start: start[side],
      }))}
      entry={(id, onDone) => (
        <Found {...{ ontology, id }} document={ListingDocument} back={BACK}>
          {(of) => <Detail {...{ ontology, of, onDone }} />}
        </Found>
      )}
    >
      <List ontology={ontology} />
    </Shelf>
  );
}
