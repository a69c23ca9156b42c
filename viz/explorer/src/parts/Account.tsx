import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Refused } from "../api/client";
import { signIn, useViewer } from "../viewer";
import { Dialog } from "./Dialog";
import { Field } from "./Field";
import { Failure } from "./Notice";

function SignIn({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [key, setKey] = useState("");
  const [error, setError] = useState<Error>();
  const wrong = error instanceof Refused;

  function submit(event?: FormEvent): void {
    event?.preventDefault();
    signIn(key).then(onClose, setError);
  }

  return (
    <Dialog title={t("account.title")} onClose={onClose}>
      <form onSubmit={submit}>
        <Field
          label={t("account.key")}
          hint={t("account.hint")}
          error={wrong ? t("account.wrong") : undefined}
        >
          {(given) => (
            <input
              {...given}
              type="password"
              autoComplete="off"
              spellCheck={false}
              required
              value={key}
              onChange={(event) => setKey(event.target.value)}
            />
          )}
        </Field>
        {error && !wrong && <Failure error={error} retry={submit} />}
        <button type="submit">{t("account.in")}</button>
      </form>
    </Dialog>
  );
}

/** Who is signed in, and the way in and out. */
export function Account() {
  const { t } = useTranslation();
  const { viewer, role } = useViewer();
  const [asking, setAsking] = useState(false);
  if (viewer?.signedIn)
    return (
      <span className="account">
        {t("account.as", { name: viewer.name, role: t(`account.role.${role ?? "none"}`) })}{" "}
        <button type="button" onClick={() => void signIn("")}>
          {t("account.out")}
        </button>
      </span>
    );
  return (
    <>
      <button type="button" onClick={() => setAsking(true)}>
        {t("account.in")}
      </button>
      {asking && <SignIn onClose={() => setAsking(false)} />}
    </>
  );
}
