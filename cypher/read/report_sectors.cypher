// question: Which sectors are there, and what are they called?
// columns:
//   code: The NACE code.
//   name: The name.
//   name_en: The name in English.
//   name_de: In German.
//   name_cs: In Czech.
//   name_pl: In Polish.
MATCH (sector:Sector)
RETURN sector.code AS code, sector.name AS name, sector.name_en AS name_en,
       sector.name_de AS name_de, sector.name_cs AS name_cs, sector.name_pl AS name_pl
ORDER BY code
