import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./i18n";
import "./style.css";
import { App } from "./App";
import { ask } from "./api/client";
import { watch } from "./connection/state";
import { client } from "./data";
import { Guard } from "./parts/Guard";

watch({
  ask: () => ask("{ __typename }", {}),
  again: () => void client.refetchQueries({ predicate: ({ state }) => state.error !== null }),
});

createRoot(document.getElementById("root") as HTMLElement).render(
  <StrictMode>
    <Guard>
      <QueryClientProvider client={client}>
        <App />
      </QueryClientProvider>
    </Guard>
  </StrictMode>,
);
