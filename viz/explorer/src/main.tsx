import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./i18n";
import "./style.css";
import { client } from "./data";
import { App } from "./views/App";
import { Guard } from "./views/Guard";

createRoot(document.getElementById("root") as HTMLElement).render(
  <StrictMode>
    <Guard>
      <QueryClientProvider client={client}>
        <App />
      </QueryClientProvider>
    </Guard>
  </StrictMode>,
);
