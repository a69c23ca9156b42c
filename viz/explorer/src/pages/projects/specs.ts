/** The form for projects. */

import {
  CreateProjectDocument,
  EndProjectDocument,
  type ProjectQuery,
  UpdateProjectDocument,
} from "../../api/made";
import { type Begun, nodesOf, type Spec } from "../../parts/form/fields";
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

/** What stands in the form of a project that is there. */
export const begunOf = (of: Found, name: string): Begun => ({
  id: of.id,
  name,
  changed: of.changed,
  facts: of,
  ties: {
    programmes: nodesOf(of.fundedBy),
    topics: nodesOf(of.worksOn),
    sectors: nodesOf(of.activeIn),
    region: nodesOf(of.locatedIn),
  },
});
