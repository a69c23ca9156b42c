// question: Which regions are there, and what are they called?
// columns:
//   code: The NUTS code.
//   name: The official name.
//   name_en: The name in English, if it has one of its own.
//   name_de: In German.
//   name_cs: In Czech.
//   name_pl: In Polish.
MATCH (region:Region)
RETURN region.code AS code, region.name AS name, region.name_en AS name_en,
       region.name_de AS name_de, region.name_cs AS name_cs, region.name_pl AS name_pl
ORDER BY code
