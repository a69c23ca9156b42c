import { useRef, useState } from "react";
import { KINDS } from "./list";
import { useWords } from "./words";

interface Props {
  file: File | undefined;
  error: string | undefined;
  onFile: (file: File) => void;
}

/** Choose a file, or let one fall. */
export function Drop({ file, error, onFile }: Props) {
  const say = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => files?.[0] && onFile(files[0]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the field inside does the same by keyboard
    <div
      className={over ? "drop over" : "drop"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <label htmlFor="list-file">{say("upload.file")}</label>
      <input
        ref={input}
        id="list-file"
        type="file"
        accept={KINDS.join(",")}
        aria-describedby="list-file-help"
        aria-invalid={error ? true : undefined}
        onChange={(event) => take(event.target.files)}
      />
      <small id="list-file-help" className={error ? "error" : undefined} role="status">
        {error ?? (file ? `${file.name} ✓` : say("upload.file_hint"))}
      </small>
    </div>
  );
}
