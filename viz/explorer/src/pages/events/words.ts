import { words } from "../../i18n/words";
import texts from "./words.json";

export const useWords = words("events", texts);
export type Say = ReturnType<typeof useWords>;
