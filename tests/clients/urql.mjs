// urql prints the id of every actor, one a line: as one growing list of the Relay pagination of its
// normalised cache ("list"), or page by page with the cache it comes with ("pages").
import { Client, cacheExchange, fetchExchange, gql } from "@urql/core";
import { cacheExchange as normalised } from "@urql/exchange-graphcache";
import { relayPagination } from "@urql/exchange-graphcache/extras";

const [url, size, way] = process.argv.slice(2);
const first = Number(size);
const query = gql`
  query Actors($first: Int!, $after: String) {
    actors(first: $first, after: $after, orderBy: [{ field: ID }]) {
      edges { cursor node { id name } }
      pageInfo { hasNextPage endCursor }
    }
  }
`;
const cache =
  way === "list"
    ? normalised({
        keys: { PageInfo: () => null },
        resolvers: { Query: { actors: relayPagination() } },
      })
    : cacheExchange;
const client = new Client({ url, preferGetMethod: false, exchanges: [cache, fetchExchange] });
let info = { hasNextPage: true, endCursor: undefined };
let ids = [];
while (info.hasNextPage) {
  const { data, error } = await client.query(query, { first, after: info.endCursor }).toPromise();
  if (error) throw error;
  const page = data.actors.edges.map(({ node }) => node.id);
  ids = way === "list" ? page : [...ids, ...page];
  info = data.actors.pageInfo;
}
console.log(ids.join("\n"));
