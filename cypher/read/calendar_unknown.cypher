// question: Which of these regions and topics does the graph not know?
// parameters:
//   regions: {type: list, help: NUTS codes.}
//   topics: {type: list, help: "Ids, codes or names of topics, in any language."}
// columns:
//   regions: The unknown codes.
//   topics: The unknown topics.
RETURN [code IN $regions WHERE NOT EXISTS { (:Region {id: 'nuts:' + code}) }] AS regions,
       [wanted IN $topics WHERE NOT EXISTS {
         MATCH (t:Topic)
         WHERE t.id = wanted OR t.code = wanted
            OR any(name IN [t.name, t.name_en, t.name_de, t.name_cs, t.name_pl]
                   WHERE toLower(name) = toLower(wanted))
       }] AS topics
