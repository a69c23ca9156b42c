// question: Which actors of one town have the same name but for accents, case and punctuation?
// subject: sources
// parameters:
//   limit: {type: integer, default: 200, help: At most so many rows.}
// columns:
//   id_a: The one actor's id.
//   name_a: Its name.
//   id_b: The other actor's id.
//   name_b: Its name.
//   town: The town.
//   country: The country.

// Pairs that a person has decided on are left out. A letter with an accent comes apart into the
// letter and a mark; the marks are what is left out of the names.
WITH [letter IN split('áàâäãåąçčéěëęíłóőöôøúůüýžźż', '')
      WHERE size(normalize(letter, NFD)) = 2 | right(normalize(letter, NFD), 1)] AS marks
MATCH (a:Actor)
WHERE a.town IS NOT NULL
WITH a, marks, normalize(toLower(a.name + '|' + a.town), NFKD) AS text
WITH a, reduce(folded = text, mark IN marks | replace(folded, mark, '')) AS text
WITH a, reduce(folded = text, pair IN [['ß', 'ss'], ['ł', 'l'], ['ø', 'o'], [' ', ''], ['.', ''],
       [',', ''], ['-', ''], ['&', '+'], ['"', ''], ["'", '']]
     | replace(folded, pair[0], pair[1])) AS text
ORDER BY a.id
WITH text, a.country AS country, collect(a) AS same
WHERE size(same) > 1
UNWIND range(0, size(same) - 2) AS i
UNWIND range(i + 1, size(same) - 1) AS j
WITH same[i] AS a, same[j] AS b, country
WHERE NOT EXISTS {
  (a)<-[:COMPARES]-(pair:CandidatePair)-[:COMPARES]->(b) WHERE pair.by IS NOT NULL
}
RETURN a.id AS id_a, a.name AS name_a, b.id AS id_b, b.name AS name_b, a.town AS town, country
ORDER BY country, town, name_a, id_a, id_b
LIMIT $limit
