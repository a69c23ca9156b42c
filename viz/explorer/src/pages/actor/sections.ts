/** In which order kinds of ties stand: work first, then what joins, what is offered, what it is. */

const FIELDS = {
  work: ["cooperatesWith", "supplies", "suppliedBy"],
  join: ["memberOf", "members", "partOf", "parts", "owns", "ownedBy"],
  market: ["offers", "requests", "organises", "attends", "participatesIn"],
  rest: [] as string[],
};

export type Section = keyof typeof FIELDS;
export const SECTIONS = Object.keys(FIELDS) as Section[];

/** The section of a tie's field; kinds that nobody thought of come last. */
export const sectionOf = (field: string): Section =>
  SECTIONS.find((one) => FIELDS[one].includes(field)) ?? "rest";
