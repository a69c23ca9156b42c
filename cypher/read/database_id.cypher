// question: Which database is this?
// columns:
//   id: An id of its own, which no other database has and which stays the same.
CALL db.info() YIELD id
RETURN id
