import { useState } from "react";
import { useAddress } from "../../address";
import { nameOf } from "../../api/brief";
import { useChange } from "../../data";
import { Ending } from "./Ending";
import { change, type Editable, type Tie } from "./ties";
import { useWords } from "./words";

interface Props {
  self: string;
  tie: Tie;
  editable: Editable;
  onClose: () => void;
}

/** A tie holds no longer: since when, and why. */
export function EndTie({ self, tie, editable, onClose }: Props) {
  const say = useWords();
  const { lang } = useAddress();
  const [key] = useState(() => crypto.randomUUID());
  const { mutate, ...rest } = useChange(change("end", editable));
  const told = editable.told && tie[editable.told] ? { [editable.told]: tie[editable.told] } : {};
  return (
    <Ending
      title={say("ties.ending", { name: nameOf(tie.node, lang) })}
      {...rest}
      onClose={onClose}
      onEnd={(on, note) => {
        const ends = { [editable.self]: self, [editable.other]: tie.node.id };
        const input = { ...ends, ...told, on, note, idempotencyKey: key + on + note };
        mutate({ input }, { onSuccess: ({ done }) => done?.userErrors.length === 0 && onClose() });
      }}
    />
  );
}
