import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import { createRoot } from "react-dom/client";
import "graphiql/style.css";
import "./graphiql.css";

const FIRST = `# Mosty's GraphQL endpoint. Press Ctrl-Space for suggestions, Ctrl-Enter to run.
{
  search(text: "Liberec", first: 5) {
    totalCount
    edges {
      score
      node {
        id
        name
        ... on Actor { country town }
        records(first: 3) { edges { node { source licence retrieved } } }
      }
    }
  }
}
`;

createRoot(document.getElementById("root") as HTMLElement).render(
  <GraphiQL
    fetcher={createGraphiQLFetcher({ url: new URL("graphql", document.baseURI).href })}
    defaultQuery={FIRST}
  />,
);
