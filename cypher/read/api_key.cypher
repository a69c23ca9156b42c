// question: What is known of the API key of this id?
// parameters:
//   id: {type: string, help: The key's public id.}
// columns:
//   id: Its id.
//   hash: Argon2id of its secret.
//   name: Whom or what it is for.
//   role: What its holder may do.
//   organisations: For which actors; none means everywhere.
//   bulk: Whether it allows larger pages.
//   created: When it was made.
//   expires: When it ends by itself, or null.
//   revoked: When it was revoked, or null.
MATCH (key:ApiKey {id: $id})
RETURN key.id AS id, key.hash AS hash, key.name AS name, key.role AS role,
       key.organisations AS organisations, key.bulk AS bulk, key.created AS created,
       key.expires AS expires, key.revoked AS revoked
