// question: Revoke an API key, and forget what verifies it.
// parameters:
//   id: {type: string, help: The key's public id.}
MATCH (key:ApiKey {id: $id})
SET key.revoked = datetime(), key.hash = ''
