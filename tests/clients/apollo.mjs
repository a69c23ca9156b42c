// Apollo Client with its own Relay pagination: prints the id of every actor, one a line.
import { ApolloClient, gql, HttpLink, InMemoryCache } from "@apollo/client";
import { relayStylePagination } from "@apollo/client/utilities";

const [uri, first] = [process.argv[2], Number(process.argv[3])];
const query = gql`
  query Actors($first: Int!, $after: String) {
    actors(first: $first, after: $after, orderBy: [{ field: ID }]) {
      edges { cursor node { id name } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`;
const client = new ApolloClient({
  link: new HttpLink({ uri }),
  cache: new InMemoryCache({
    typePolicies: { Query: { fields: { actors: relayStylePagination(["orderBy"]) } } },
  }),
});
const list = client.watchQuery({ query, variables: { first } });
let { data } = await list.result?.() ?? { data: undefined };
if (!data) {
  data = (await client.query({ query, variables: { first } })).data;
}
let info = data.actors.pageInfo;
while (info.hasNextPage) {
  const page = await list.fetchMore({ variables: { after: info.endCursor } });
  info = page.data.actors.pageInfo;
}
const all = client.readQuery({ query, variables: { first } });
console.log(all.actors.edges.map(({ node }) => node.id).join("\n"));
client.stop();
