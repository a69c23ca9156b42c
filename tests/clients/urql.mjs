// urql with the Relay pagination of its normalised cache: prints the id of every actor, one a line.
import { Client, fetchExchange, gql } from "@urql/core";
import { cacheExchange } from "@urql/exchange-graphcache";
import { relayPagination } from "@urql/exchange-graphcache/extras";

const [url, first] = [process.argv[2], Number(process.argv[3])];
const query = gql`
  query Actors($first: Int!, $after: String) {
    actors(first: $first, after: $after, orderBy: [{ field: ID }]) {
      edges { cursor node { id name } }
      pageInfo { hasNextPage endCursor }
    }
  }
`;
const client = new Client({
  url,
  preferGetMethod: false,
  exchanges: [
    cacheExchange({
      keys: { PageInfo: () => null },
      resolvers: { Query: { actors: relayPagination() } },
    }),
    fetchExchange,
  ],
});
let info = { hasNextPage: true, endCursor: undefined };
let edges = [];
while (info.hasNextPage) {
  const { data, error } = await client
    .query(query, { first, after: info.endCursor })
    .toPromise();
  if (error) throw error;
  edges = data.actors.edges;
  info = data.actors.pageInfo;
}
console.log(edges.map(({ node }) => node.id).join("\n"));
