// question: How many actors and how many ties are there, about, to be read in pages?
// columns:
//   actors: How many actors there are.
//   ties: How many ties there are.
RETURN COUNT { (:Actor) } AS actors, COUNT { ()-->() } AS ties
