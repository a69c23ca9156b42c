// question: Keep a new API key.
// parameters:
//   id: {type: string, help: Its public id.}
//   hash: {type: string, help: Argon2id of its secret.}
//   name: {type: string, help: Whom or what it is for.}
//   role: {type: string, help: What its holder may do.}
//   organisations: {type: list, help: For which actors; none means everywhere.}
//   bulk: {type: boolean, help: Whether it allows larger pages.}
//   created: {type: string, help: When it was made.}
//   expires: {type: string, help: When it ends by itself., default: null}
CREATE (:ApiKey {
  id: $id, hash: $hash, name: $name, role: $role, organisations: $organisations, bulk: $bulk,
  created: $created, expires: $expires
})
