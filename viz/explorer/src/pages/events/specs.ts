/** The form for events. */

import {
  CreateEventDocument,
  EndEventDocument,
  type EventQuery,
  UpdateEventDocument,
} from "../../api/made";
import { type Begun, nodesOf, type Spec } from "../../parts/form/fields";
import type { Say } from "./words";

export type Found = EventQuery["rows"]["edges"][number]["node"];

/** What the form is like, in the reader's words. */
export const specOf = (say: Say): Spec => ({
  type: "Event",
  facts: ["name", "start", "end", "town", "country", "description", "format", "status", "website"],
  needed: ["name", "start"],
  moreFrom: "description",
  ties: [
    { name: "organisedBy", label: say("form.organisers"), types: ["Actor"], needed: true },
    { name: "topics", label: say("form.topics"), types: ["Topic"] },
  ],
  create: CreateEventDocument,
  update: UpdateEventDocument,
  end: EndEventDocument,
});

/** What stands in the form of an event that is there. */
export const begunOf = (of: Found, name: string): Begun => ({
  id: of.id,
  name,
  changed: of.changed,
  facts: of,
  ties: {
    organisedBy: nodesOf(of.organisers),
    topics: nodesOf(of.worksOn),
  },
});
