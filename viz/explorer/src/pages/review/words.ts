import { words } from "../../i18n/words";
import texts from "./words.json";

export const useWords = words("review", texts);
export type Say = ReturnType<typeof useWords>;
