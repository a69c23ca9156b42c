/** The form for projects. */

import type { Brief } from "../../api/brief";
import {
  CreateProjectDocument,
  EndProjectDocument,
  type ProjectQuery,
  UpdateProjectDocument,
} from "../../api/made";
import type { Begun, Spec } from "../../parts/form/fields";
import type { Say } from "./words";

export type Found = ProjectQuery["rows"]["edges"][number]["node"];

/** What the form is like, in the reader's words. */
export const specOf = (say: Say): Spec => ({
  type: "Project",
  facts: [
    "name",
    "acronym",
    "start",
    "end",
    "description",
    "number",
    "total_cost",
    "eu_contribution",
    "currency",
    "status",
  ],
  needed: ["name"],
  moreFrom: "number",
  ties: [
    { name: "programmes", label: say("form.programmes"), types: ["Programme"] },
    { name: "topics", label: say("form.topics"), types: ["Topic"] },
    { name: "sectors", label: say("form.sectors"), types: ["Sector"], coded: true },
    { name: "region", label: say("form.region"), types: ["Region"], coded: true, single: true },
  ],
  create: CreateProjectDocument,
  update: UpdateProjectDocument,
  end: EndProjectDocument,
});

const nodes = ({ edges }: { edges: { node: Brief }[] }) => edges.map(({ node }) => node);

/** What stands in the form of a project that is there. */
export const begunOf = (of: Found, name: string): Begun => ({
  id: of.id,
  name,
  changed: of.changed,
  facts: of,
  ties: {
    programmes: nodes(of.fundedBy),
    topics: nodes(of.worksOn),
    sectors: nodes(of.activeIn),
    region: nodes(of.locatedIn),
  },
});
