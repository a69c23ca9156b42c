import { EventDocument } from "../../api/made";
import { Found } from "../../parts/list/Found";
import { Shelf } from "../../parts/list/Shelf";
import type { PageProps } from "..";
import { BACK, Detail } from "./Detail";
import { List } from "./List";
import "./page.css";
import { specOf } from "./specs";
import { useWords } from "./words";

/** What happens on both sides of the border, as a list and as a calendar. */
export default function Events({ ontology }: PageProps) {
  const say = useWords();
  return (
    <Shelf
      ontology={ontology}
      page="events"
      name="event"
      title={say("title")}
      intro={say("intro")}
      specs={[{ label: say("publish"), spec: specOf(say) }]}
      entry={(id, onDone) => (
        <Found {...{ ontology, id }} document={EventDocument} back={BACK}>
          {(of) => <Detail {...{ ontology, of, onDone }} />}
        </Found>
      )}
    >
      <List ontology={ontology} />
    </Shelf>
  );
}
