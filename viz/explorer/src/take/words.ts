/** The words of files: those of the language the page is in when something is taken. */

import i18next from "i18next";
import { type Say, words } from "../i18n/words";
import texts from "./words.json";

export const useWords = words("take", texts);

export const say: Say<(typeof texts)["en"]> = (key, options) =>
  i18next.t(key as never, { ...options, ns: "take" } as never) as unknown as string;
