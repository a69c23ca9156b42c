import { useAddress } from "../../address";
import { nameOf } from "../../api/brief";
import { EndActorDocument } from "../../api/made";
import { useChange } from "../../data";
import { Ending } from "./Ending";
import type { Known } from "./known";
import { useWords } from "./words";

interface Props {
  known: Known;
  onDone: (batch: string | undefined) => void;
  onClose: () => void;
}

/** An organisation is no more: it stays in the graph, as one that was. */
export function EndActor({ known: { node, changed }, onDone, onClose }: Props) {
  const say = useWords();
  const { lang } = useAddress();
  const { mutate, ...rest } = useChange(EndActorDocument);
  return (
    <Ending
      title={say("ending.actor", { name: nameOf(node, lang) })}
      {...rest}
      onClose={onClose}
      onEnd={(on, note) =>
        mutate(
          { input: { id: node.id, on, note, ifVersion: changed } },
          {
            onSuccess: ({ endActor: { userErrors, edits } }) => {
              if (userErrors.length === 0) onDone(edits[0]?.batch);
            },
          },
        )
      }
    />
  );
}
