/** What modules ask of a browser when they are loaded. */

import { vi } from "vitest";

vi.stubGlobal("location", { search: "", pathname: "/" });
vi.stubGlobal("history", { state: 0 });
vi.stubGlobal("sessionStorage", { getItem: () => null });
vi.stubGlobal("addEventListener", () => undefined);
vi.stubGlobal("navigator", { languages: ["en"] });
