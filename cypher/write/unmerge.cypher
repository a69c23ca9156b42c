// question: Let these ids lead nowhere for now.
// parameters:
//   ids: {type: list, help: Merged ids.}
UNWIND $ids AS id
MATCH (:Entity {id: id})-[tie:MERGED_INTO]->()
DELETE tie
