// question: Which API keys are there, without what verifies them?
// columns:
//   id: Its id.
//   name: Whom or what it is for.
//   role: What its holder may do.
//   organisations: For which actors; none means everywhere.
//   bulk: Whether it allows larger pages.
//   created: When it was made.
//   expires: When it ends by itself, or null.
//   revoked: When it was revoked, or null.
MATCH (key:ApiKey)
RETURN key.id AS id, key.name AS name, key.role AS role, key.organisations AS organisations,
       key.bulk AS bulk, key.created AS created, key.expires AS expires, key.revoked AS revoked
ORDER BY created DESC, id
