// question: Which pairs are no longer worth a question? Removes them.
// parameters:
//   ids: {type: list, help: The pairs' ids.}
UNWIND $ids AS id
MATCH (pair:CandidatePair {id: id}) WHERE pair.by IS NULL
DETACH DELETE pair
