import i18next from "i18next";
import { Component, type ReactNode } from "react";
import { Notice } from "./Notice";

/** Says in plain words that the page itself failed, instead of going blank. */
export class Guard extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <Notice action={i18next.t("notice.reload")} onAction={() => location.reload()}>
        {i18next.t("notice.broken", { message: error.message })}
      </Notice>
    );
  }
}
