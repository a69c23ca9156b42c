// question: What does a source say today?
// parameters:
//   source: {type: string, help: The source's short name.}
// columns:
//   id: A record that is open.
//   key: What names its row.
//   digest: The fingerprint of what was read from it.
MATCH (record:Record {source: $source})
WHERE record.valid_to IS NULL
RETURN record.id AS id, record.key AS key, record.digest AS digest
