// question: Remove these ties.
// parameters:
//   ties: {type: list, help: The ties' own ids.}
UNWIND $ties AS id
MATCH ()-[tie]->() WHERE elementId(tie) = id
DELETE tie
