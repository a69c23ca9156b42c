const { graphql } = require("relay-runtime");

module.exports.query = graphql`
  query ActorsQuery($count: Int!) {
    ...Actors_list @arguments(count: $count)
  }
`;

module.exports.fragment = graphql`
  fragment Actors_list on Query
  @argumentDefinitions(count: { type: "Int!" }, cursor: { type: "String" })
  @refetchable(queryName: "ActorsPaginationQuery") {
    actors(first: $count, after: $cursor, orderBy: [{ field: ID }])
      @connection(key: "Actors_actors") {
      edges {
        node {
          id
          name
          ...Actors_card
        }
      }
    }
  }
`;

module.exports.card = graphql`
  fragment Actors_card on Actor
  @argumentDefinitions(count: { type: "Int", defaultValue: 5 }, cursor: { type: "String" })
  @refetchable(queryName: "ActorsCardQuery") {
    country
    supplies(first: $count, after: $cursor) @connection(key: "Card_supplies") {
      edges {
        share
        node {
          id
        }
      }
    }
  }
`;
