import { words } from "../../i18n/words";
import texts from "./words.json";

export const useWords = words("report", texts);
