// question: Wait until every index can be used.
// parameters:
//   seconds: {type: integer, help: How long to wait., default: 3600}
CALL db.awaitIndexes($seconds)
