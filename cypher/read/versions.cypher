// question: What has stood in these rows, as far as records tell?
// parameters:
//   ids: {type: list, help: The ids of the rows' records.}
// columns:
//   of: The id asked for.
//   version: "A record of the row: id, digest, where and when it was read, when it held, remarks."
UNWIND $ids AS of
CALL (of) {
  MATCH (record:Entity {id: of}) RETURN record
  UNION
  MATCH (record:Entity) WHERE record.id STARTS WITH of + '~' RETURN record
}
RETURN of, record {.id, .digest, .retrieved, .file, .row, .valid_from, .valid_to, .remarks}
         AS version
ORDER BY of, record.id
