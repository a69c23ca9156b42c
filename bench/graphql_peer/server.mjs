// @neo4j/graphql behind Apollo Server: node server.mjs TYPES PORT; the database is in NEO4J_URI,
// NEO4J_USER, NEO4J_PASSWORD. Says "ready" once it answers.
import { readFileSync } from "node:fs";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { Neo4jGraphQL } from "@neo4j/graphql";
import neo4j from "neo4j-driver";

const [types, port] = process.argv.slice(2);
const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD } = process.env;

const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD), {
  notificationFilter: { minimumSeverityLevel: "OFF" }, // as ours: fewer bytes for each statement
});

// https://neo4j.com/docs/graphql/current/optimization: without what is deprecated.
const features = {
  excludeDeprecatedFields: {
    mutationOperations: true,
    aggregationFilters: true,
    aggregationFiltersOutsideConnection: true,
    relationshipFilters: true,
    attributeFilters: true,
  },
  filters: { String: { CASE_INSENSITIVE: true } }, // as ours: `contains` ignores case
};
const typeDefs = readFileSync(types, "utf-8");
const schema = await new Neo4jGraphQL({ typeDefs, driver, features }).getSchema();

const server = new ApolloServer({ schema, introspection: false });
await startStandaloneServer(server, {
  context: async () => ({ sessionConfig: { database: "neo4j" } }),
  listen: { host: "127.0.0.1", port: Number(port) },
});
console.log("ready");
