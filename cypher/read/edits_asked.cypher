// question: Was this asked for before? The first edit of what was made then.
// parameters:
//   by: {type: string, help: The id of who asks.}
//   key: {type: string, help: "Their idempotency key, if they gave one."}
//   batch: {type: string, help: "The batch that is tried now, perhaps once more."}
//   since: {type: string, help: Older keys are forgotten.}
// columns:
//   digest: The fingerprint of what was asked for then.
//   answer: What was answered.
CALL () {
  MATCH (edit:Edit {idempotency_key: $key})
  WHERE edit.by = $by AND edit.at >= datetime($since)
  RETURN edit
  UNION
  MATCH (edit:Edit {batch: $batch}) WHERE edit.answer IS NOT NULL
  RETURN edit
}
RETURN edit.input_digest AS digest, edit.answer AS answer
ORDER BY edit.at DESC
LIMIT 1
