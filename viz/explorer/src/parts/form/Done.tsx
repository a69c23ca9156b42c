import { TakeBackDocument } from "../../api/made";
import { useChange } from "../../data";
import { Failure } from "../Notice";
import { Wrong } from "./Wrong";
import { useWords } from "./words";

/** Says that a change was made, and offers to take it back. */
export function Done({ batch, onClose }: { batch: string; onClose: () => void }) {
  const say = useWords();
  const { mutate, isPending, error, data, refused } = useChange(TakeBackDocument);
  const undo = () => mutate({ input: { ids: [batch] } });
  const undone = data !== undefined && refused.length === 0;
  return (
    <div className="done">
      <span role="status">{say(undone ? "done.undone" : "done.saved")}</span>
      {!undone && (
        <button type="button" disabled={isPending} onClick={undo}>
          {say("done.undo")}
        </button>
      )}
      <button type="button" aria-label={say("done.close")} onClick={onClose}>
        ×
      </button>
      <Wrong refused={refused} />
      {error && <Failure error={error} retry={undo} />}
    </div>
  );
}
