// question: Give these ties exactly these properties.
// parameters:
//   rows: {type: list, help: "The ties' own ids (tie) and their properties."}
UNWIND $rows AS row
MATCH ()-[tie]->() WHERE elementId(tie) = row.tie
SET tie = row.properties
