// Apollo Client prints the id of every actor, one a line: as one growing list of its own Relay
// pagination ("list"), or page by page ("pages").
import { ApolloClient, gql, HttpLink, InMemoryCache } from "@apollo/client";
import { relayStylePagination } from "@apollo/client/utilities";

const [uri, size, way] = process.argv.slice(2);
const first = Number(size);
const query = gql`
  query Actors($first: Int!, $after: String) {
    actors(first: $first, after: $after, orderBy: [{ field: ID }]) {
      edges { cursor node { id name } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`;
const fields = way === "list" ? { actors: relayStylePagination(["orderBy"]) } : {};
const client = new ApolloClient({
  link: new HttpLink({ uri }),
  cache: new InMemoryCache({ typePolicies: { Query: { fields } } }),
});
const list = client.watchQuery({ query, variables: { first } });
const ids = [];
let page = await client.query({ query, variables: { first } });
for (;;) {
  const { edges, pageInfo } = page.data.actors;
  ids.push(...edges.map(({ node }) => node.id));
  if (!pageInfo.hasNextPage) break;
  const variables = { first, after: pageInfo.endCursor };
  page = way === "list" ? await list.fetchMore({ variables }) : await client.query({ query, variables });
}
const listed = () =>
  client.readQuery({ query, variables: { first } }).actors.edges.map(({ node }) => node.id);
console.log((way === "list" ? listed() : ids).join("\n"));
client.stop();
