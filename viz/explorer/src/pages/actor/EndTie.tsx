import { useAddress } from "../../address";
import { nameOf } from "../../api/brief";
import { useChange } from "../../data";
import { Ending } from "./Ending";
import { change, type Editable, type Tie } from "./ties";
import { useKey } from "./useKey";
import { useWords } from "./words";

interface Props {
  self: string;
  tie: Tie;
  editable: Editable;
  onDone: (batch: string | undefined) => void;
  onClose: () => void;
}

/** A tie holds no longer: since when, and why. */
export function EndTie({ self, tie, editable, onDone, onClose }: Props) {
  const say = useWords();
  const { lang } = useAddress();
  const key = useKey();
  const { mutate, ...rest } = useChange(change("end", editable));
  const told = editable.told && tie[editable.told] ? { [editable.told]: tie[editable.told] } : {};
  return (
    <Ending
      title={say("ties.ending", { name: nameOf(tie.node, lang) })}
      {...rest}
      onClose={onClose}
      onEnd={(on, note) => {
        const ends = { [editable.self]: self, [editable.other]: tie.node.id };
        const input = { ...ends, ...told, on, note };
        mutate(
          { input: { ...input, idempotencyKey: key(input) } },
          {
            onSuccess: ({ done }) => {
              if (done?.userErrors.length === 0) onDone(done.edits[0]?.batch);
            },
          },
        );
      }}
    />
  );
}
