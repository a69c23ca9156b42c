import { UndoEditDocument } from "../../api/made";
import { useChange } from "../../data";
import { Failure } from "../../parts/Notice";
import { useWords } from "./words";

/** What was just done by hand, and the way back. */
export function Done({ batch, onClose }: { batch: string; onClose: () => void }) {
  const say = useWords();
  const { mutate, isPending, error, refused } = useChange(UndoEditDocument);
  const undo = () =>
    mutate(
      { input: { ids: [batch] } },
      { onSuccess: ({ undoEdit }) => undoEdit.userErrors.length === 0 && onClose() },
    );
  return (
    <div className="done" role="status">
      <span>{say("done.text")}</span>
      <button type="button" disabled={isPending} onClick={undo}>
        {say("done.undo")}
      </button>
      <button type="button" onClick={onClose}>
        {say("done.close")}
      </button>
      {error && <Failure error={error} retry={undo} />}
      {refused.map(({ message }) => (
        <p key={message} className="error">
          {message}
        </p>
      ))}
    </div>
  );
}
