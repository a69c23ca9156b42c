"""What answers hold: a class for each type of the API.

Made from the schema by docs/generate.py: change nothing here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mosty.client import records

if TYPE_CHECKING:
    from datetime import date, datetime


class ActiveHereConnection(records.Ties):
    """A page of Named."""

    KINDS = {"aggregate": "ActiveHereAggregate", "edges": "ActiveHereEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[ActiveHereEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class ActiveHereEdge(records.Selected):
    """One row of ActiveHereConnection."""

    KINDS = {"node": "Named", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Named
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    primary: bool
    """True for the main activity, false for a side activity."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class ActiveInConnection(records.Ties):
    """A page of Sector."""

    KINDS = {"aggregate": "ActiveInAggregate", "edges": "ActiveInEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[ActiveInEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class ActiveInEdge(records.Selected):
    """One row of ActiveInConnection."""

    KINDS = {"node": "Sector", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Sector
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    primary: bool
    """True for the main activity, false for a side activity."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class ActorConnection(records.Ties):
    """A page of Actor."""

    KINDS = {"aggregate": "ActorAggregate", "edges": "ActorEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[ActorEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class ActorEdge(records.Selected):
    """One row of ActorConnection."""

    KINDS = {"node": "Actor"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Actor
    """What stands there."""


class AlternativeSupplier(records.Selected):
    """Who could supply a product instead or as well."""

    KINDS = {"node": "Actor", "reasons": "Reason"}
    FIELDS = "__typename score fit independence kilometres node { __typename id name } reasons { __typename kind value unit points about says names nodes { __typename id synthetic validFrom validTo changed ... on Named { name } } }"
    node: Actor
    """The supplier."""
    score: float
    """Fit times nearness times independence, 0 to 1."""
    fit: float
    """How well what it makes fits the product, 0 to 1."""
    independence: float
    """How little it hangs on the present suppliers, 0 to 1."""
    kilometres: float | None
    """How far away it is; null where a place is not known."""
    reasons: list[Reason]
    """What speaks for it, the distance, what it hangs on."""


class AssessedInConnection(records.Ties):
    """A page of Assessment."""

    KINDS = {"aggregate": "AssessedInAggregate", "edges": "AssessedInEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[AssessedInEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class AssessedInEdge(records.Selected):
    """One row of AssessedInConnection."""

    KINDS = {"node": "Assessment", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Assessment
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class AssessesConnection(records.Ties):
    """A page of Actor."""

    KINDS = {"aggregate": "AssessesAggregate", "edges": "AssessesEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[AssessesEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class AssessesEdge(records.Selected):
    """One row of AssessesConnection."""

    KINDS = {"node": "Actor", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Actor
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class AssessmentConnection(records.Ties):
    """A page of Assessment."""

    KINDS = {"aggregate": "AssessmentAggregate", "edges": "AssessmentEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[AssessmentEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class AssessmentEdge(records.Selected):
    """One row of AssessmentConnection."""

    KINDS = {"node": "Assessment"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Assessment
    """What stands there."""


class AssociationConnection(records.Ties):
    """A page of Association."""

    KINDS = {
        "aggregate": "AssociationAggregate",
        "edges": "AssociationEdge",
        "pageInfo": "PageInfo",
    }
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[AssociationEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class AssociationEdge(records.Selected):
    """One row of AssociationConnection."""

    KINDS = {"node": "Association"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Association
    """What stands there."""


class AttendeesConnection(records.Ties):
    """A page of Actor."""

    KINDS = {"aggregate": "AttendeesAggregate", "edges": "AttendeesEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[AttendeesEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class AttendeesEdge(records.Selected):
    """One row of AttendeesConnection."""

    KINDS = {"node": "Actor", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Actor
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    role: str | None
    """In which part it attends, such as visitor, speaker or exhibitor."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class AttendsConnection(records.Ties):
    """A page of Event."""

    KINDS = {"aggregate": "AttendsAggregate", "edges": "AttendsEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[AttendsEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class AttendsEdge(records.Selected):
    """One row of AttendsConnection."""

    KINDS = {"node": "Event", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Event
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    role: str | None
    """In which part it attends, such as visitor, speaker or exhibitor."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class BetweenConnection(records.Ties):
    """A page of Named."""

    KINDS = {"aggregate": "BetweenAggregate", "edges": "BetweenEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[BetweenEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class BetweenEdge(records.Selected):
    """One row of BetweenConnection."""

    KINDS = {"node": "Named", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Named
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    side: str | None
    """At which of the two ends it is. One of: left, right."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class Bridging(records.Selected):
    """How an actor's bridging of the border would change."""

    KINDS = {"node": "Actor"}
    FIELDS = "__typename before after node { __typename id name }"
    node: Actor
    """The actor."""
    before: float
    """Between how many pairs of two countries it lies."""
    after: float
    """Between how many it would."""


class CandidatePairConnection(records.Ties):
    """A page of CandidatePair."""

    KINDS = {
        "aggregate": "CandidatePairAggregate",
        "edges": "CandidatePairEdge",
        "pageInfo": "PageInfo",
    }
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[CandidatePairEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class CandidatePairEdge(records.Selected):
    """One row of CandidatePairConnection."""

    KINDS = {"node": "CandidatePair"}
    cursor: str
    """Where this row stands, for `after`."""
    node: CandidatePair
    """What stands there."""


class ChamberConnection(records.Ties):
    """A page of Chamber."""

    KINDS = {"aggregate": "ChamberAggregate", "edges": "ChamberEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[ChamberEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class ChamberEdge(records.Selected):
    """One row of ChamberConnection."""

    KINDS = {"node": "Chamber"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Chamber
    """What stands there."""


class ChangeConnection(records.Ties):
    """Part of the feed of changes."""

    KINDS = {"edges": "ChangeEdge", "pageInfo": "PageInfo"}
    edges: list[ChangeEdge]
    """The entries, the earliest first."""
    page_info: PageInfo
    """endCursor is never null: keep it, and go on with it later."""


class ChangeEdge(records.Selected):
    """What became of a node."""

    KINDS = {"at": "DateTime", "node": "Node", "successor": "Actor"}
    cursor: str
    """Where to go on behind this one."""
    number: int
    """The number of the transaction that changed it last."""
    at: datetime | None
    """When that was, if it is known."""
    kind: str
    """What became of it."""
    id: str
    """The node's id."""
    node: Node | None
    """The node as it is now; null if it is gone."""
    successor: Actor | None
    """The actor that a merged id stands for now."""


class ClusterConnection(records.Ties):
    """A page of Cluster."""

    KINDS = {"aggregate": "ClusterAggregate", "edges": "ClusterEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[ClusterEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class ClusterEdge(records.Selected):
    """One row of ClusterConnection."""

    KINDS = {"node": "Cluster"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Cluster
    """What stands there."""


class CompanyConnection(records.Ties):
    """A page of Company."""

    KINDS = {"aggregate": "CompanyAggregate", "edges": "CompanyEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[CompanyEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class CompanyEdge(records.Selected):
    """One row of CompanyConnection."""

    KINDS = {"node": "Company"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Company
    """What stands there."""


class ComparedInConnection(records.Ties):
    """A page of CandidatePair."""

    KINDS = {"aggregate": "ComparedInAggregate", "edges": "ComparedInEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[ComparedInEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class ComparedInEdge(records.Selected):
    """One row of ComparedInConnection."""

    KINDS = {"node": "CandidatePair", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: CandidatePair
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    side: str | None
    """Which of the pair's two ids it is. One of: left, right."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class ComparesConnection(records.Ties):
    """A page of Actor."""

    KINDS = {"aggregate": "ComparesAggregate", "edges": "ComparesEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[ComparesEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class ComparesEdge(records.Selected):
    """One row of ComparesConnection."""

    KINDS = {"node": "Actor", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Actor
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    side: str | None
    """Which of the pair's two ids it is. One of: left, right."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class ConcernsConnection(records.Ties):
    """A page of CandidatePair."""

    KINDS = {"aggregate": "ConcernsAggregate", "edges": "ConcernsEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[ConcernsEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class ConcernsEdge(records.Selected):
    """One row of ConcernsConnection."""

    KINDS = {"node": "CandidatePair", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: CandidatePair
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class ConsortiumConnection(records.Ties):
    """A page of Consortium."""

    KINDS = {"aggregate": "ConsortiumAggregate", "edges": "ConsortiumEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[ConsortiumEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class ConsortiumEdge(records.Selected):
    """One row of ConsortiumConnection."""

    KINDS = {"node": "Consortium"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Consortium
    """What stands there."""


class ContainsConnection(records.Ties):
    """A page of Named."""

    KINDS = {"aggregate": "ContainsAggregate", "edges": "ContainsEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[ContainsEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class ContainsEdge(records.Selected):
    """One row of ContainsConnection."""

    KINDS = {"node": "Named", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Named
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class CooperatesWithConnection(records.Ties):
    """A page of Actor."""

    KINDS = {
        "aggregate": "CooperatesWithAggregate",
        "edges": "CooperatesWithEdge",
        "pageInfo": "PageInfo",
    }
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[CooperatesWithEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class CooperatesWithEdge(records.Selected):
    """One row of CooperatesWithConnection."""

    KINDS = {"node": "Actor", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Actor
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    topic: str | None
    """What the cooperation is about."""
    strength: float | None
    """How close the cooperation is, from 0 (loose) to 1 (close)."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class CountryPair(records.Selected):
    """The ties between two countries, or within one."""

    FIELDS = "__typename countries ties expected"
    countries: list[str]
    """Both codes."""
    ties: int
    """How many pairs of actors are tied."""
    expected: float | None
    """How many would be if ties did not look at countries."""


class CountryScore(records.Selected):
    """How a country's actors stand."""

    FIELDS = "__typename country actors eiIndex"
    country: str
    """The country's code."""
    actors: int
    """How many actors it has here."""
    ei_index: float | None
    """Their ties abroad less those at home over both, −1 to 1."""


class CreateActorPayload(records.Selected):
    """What became of createActor."""

    KINDS = {"actor": "Actor", "edits": "Edit", "userErrors": "UserError"}
    FIELDS = "__typename actor { __typename id name } edits { __typename id } userErrors { __typename field message code }"
    actor: Actor | None
    """As it is now."""
    edits: list[Edit | None]
    """What the log has of it."""
    user_errors: list[UserError]
    """Why nothing was done; empty where it was."""


class CreateAttendancePayload(records.Selected):
    """What became of createAttendance."""

    KINDS = {"actor": "Actor", "event": "Event", "edits": "Edit", "userErrors": "UserError"}
    FIELDS = "__typename actor { __typename id name } event { __typename id name } edits { __typename id } userErrors { __typename field message code }"
    actor: Actor | None
    """Where it starts."""
    event: Event | None
    """Where it ends."""
    edits: list[Edit | None]
    """What the log has of it."""
    user_errors: list[UserError]
    """Why nothing was done; empty where it was."""


class CreateCooperationPayload(records.Selected):
    """What became of createCooperation."""

    KINDS = {"one": "Actor", "other": "Actor", "edits": "Edit", "userErrors": "UserError"}
    FIELDS = "__typename one { __typename id name } other { __typename id name } edits { __typename id } userErrors { __typename field message code }"
    one: Actor | None
    """Where it starts."""
    other: Actor | None
    """Where it ends."""
    edits: list[Edit | None]
    """What the log has of it."""
    user_errors: list[UserError]
    """Why nothing was done; empty where it was."""


class CreateEventPayload(records.Selected):
    """What became of createEvent."""

    KINDS = {"event": "Event", "edits": "Edit", "userErrors": "UserError"}
    FIELDS = "__typename event { __typename id name } edits { __typename id } userErrors { __typename field message code }"
    event: Event | None
    """As it is now."""
    edits: list[Edit | None]
    """What the log has of it."""
    user_errors: list[UserError]
    """Why nothing was done; empty where it was."""


class CreateMembershipPayload(records.Selected):
    """What became of createMembership."""

    KINDS = {"member": "Actor", "of": "Named", "edits": "Edit", "userErrors": "UserError"}
    FIELDS = "__typename member { __typename id name } of { __typename id name } edits { __typename id } userErrors { __typename field message code }"
    member: Actor | None
    """Where it starts."""
    of: Named | None
    """Where it ends."""
    edits: list[Edit | None]
    """What the log has of it."""
    user_errors: list[UserError]
    """Why nothing was done; empty where it was."""


class CreateOfferPayload(records.Selected):
    """What became of createOffer."""

    KINDS = {"offer": "Offer", "edits": "Edit", "userErrors": "UserError"}
    FIELDS = "__typename offer { __typename id name } edits { __typename id } userErrors { __typename field message code }"
    offer: Offer | None
    """As it is now."""
    edits: list[Edit | None]
    """What the log has of it."""
    user_errors: list[UserError]
    """Why nothing was done; empty where it was."""


class CreateParticipationPayload(records.Selected):
    """What became of createParticipation."""

    KINDS = {"actor": "Actor", "project": "Named", "edits": "Edit", "userErrors": "UserError"}
    FIELDS = "__typename actor { __typename id name } project { __typename id name } edits { __typename id } userErrors { __typename field message code }"
    actor: Actor | None
    """Where it starts."""
    project: Named | None
    """Where it ends."""
    edits: list[Edit | None]
    """What the log has of it."""
    user_errors: list[UserError]
    """Why nothing was done; empty where it was."""


class CreateProjectPayload(records.Selected):
    """What became of createProject."""

    KINDS = {"project": "Project", "edits": "Edit", "userErrors": "UserError"}
    FIELDS = "__typename project { __typename id name } edits { __typename id } userErrors { __typename field message code }"
    project: Project | None
    """As it is now."""
    edits: list[Edit | None]
    """What the log has of it."""
    user_errors: list[UserError]
    """Why nothing was done; empty where it was."""


class CreateRequestPayload(records.Selected):
    """What became of createRequest."""

    KINDS = {"request": "Request", "edits": "Edit", "userErrors": "UserError"}
    FIELDS = "__typename request { __typename id name } edits { __typename id } userErrors { __typename field message code }"
    request: Request | None
    """As it is now."""
    edits: list[Edit | None]
    """What the log has of it."""
    user_errors: list[UserError]
    """Why nothing was done; empty where it was."""


class CreateSupplyPayload(records.Selected):
    """What became of createSupply."""

    KINDS = {"supplier": "Actor", "customer": "Actor", "edits": "Edit", "userErrors": "UserError"}
    FIELDS = "__typename supplier { __typename id name } customer { __typename id name } edits { __typename id } userErrors { __typename field message code }"
    supplier: Actor | None
    """Where it starts."""
    customer: Actor | None
    """Where it ends."""
    edits: list[Edit | None]
    """What the log has of it."""
    user_errors: list[UserError]
    """Why nothing was done; empty where it was."""


class CriticalSupplier(records.Selected):
    """Somebody after whose failure others fail."""

    KINDS = {"node": "Actor"}
    FIELDS = "__typename failing node { __typename id name }"
    node: Actor
    """The supplier."""
    failing: list[int]
    """How many fail within one tier, two and three."""


class DecideGapPayload(records.Selected):
    """What became of decideGap."""

    KINDS = {"gap": "Gap", "edits": "Edit", "userErrors": "UserError"}
    FIELDS = "__typename gap { __typename id } edits { __typename id } userErrors { __typename field message code }"
    gap: Gap | None
    """As it is now."""
    edits: list[Edit | None]
    """What the log has of it."""
    user_errors: list[UserError]
    """Why nothing was done; empty where it was."""


class DecidePairPayload(records.Selected):
    """What became of a decision."""

    KINDS = {"userErrors": "UserError", "decision": "Decision", "pair": "CandidatePair"}
    FIELDS = "__typename userErrors { __typename field message code } decision { __typename id } pair { __typename id }"
    user_errors: list[UserError]
    decision: Decision | None
    """The decision as it is kept; null where none was taken."""
    pair: CandidatePair | None
    """The pair, as it is now."""


class DecidePairsPayload(records.Selected):
    """What became of many decisions."""

    KINDS = {"userErrors": "UserError", "decisions": "Decision"}
    FIELDS = "__typename userErrors { __typename field message code } decisions { __typename id }"
    user_errors: list[UserError]
    decisions: list[Decision]
    """Those that were taken; their batch undoes them together."""


class DecisionConnection(records.Ties):
    """A page of Decision."""

    KINDS = {"aggregate": "DecisionAggregate", "edges": "DecisionEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[DecisionEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class DecisionEdge(records.Selected):
    """One row of DecisionConnection."""

    KINDS = {"node": "Decision"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Decision
    """What stands there."""


class DecisionsConnection(records.Ties):
    """A page of Decision."""

    KINDS = {"aggregate": "DecisionsAggregate", "edges": "DecisionsEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[DecisionsEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class DecisionsEdge(records.Selected):
    """One row of DecisionsConnection."""

    KINDS = {"node": "Decision", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Decision
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class DescribesConnection(records.Ties):
    """A page of Node."""

    KINDS = {"aggregate": "DescribesAggregate", "edges": "DescribesEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[DescribesEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class DescribesEdge(records.Selected):
    """One row of DescribesConnection."""

    KINDS = {"node": "Node", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Node
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class Difference(records.Selected):
    """A measure of the whole network before and after a change."""

    FIELDS = "__typename measure before after difference error"
    measure: str
    """What is measured."""
    before: float | None
    """As it is; null where it is not defined."""
    after: float | None
    """As it would be."""
    difference: float | None
    """How much that differs."""
    error: float | None
    """Half the width of either's 95 % interval; 0 where exact."""


class EditConnection(records.Ties):
    """A page of Edit."""

    KINDS = {"aggregate": "EditAggregate", "edges": "EditEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[EditEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class EditEdge(records.Selected):
    """One row of EditConnection."""

    KINDS = {"node": "Edit"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Edit
    """What stands there."""


class EditEntry(records.Selected):
    """A change by hand, as the log has it."""

    FIELDS = "__typename id kind at byName note subject before after batch undone"
    id: str
    """Its id, by which it can be taken back."""
    kind: str
    """The mutation that made it."""
    at: str
    """When it was made."""
    by_name: str
    """Who made it."""
    note: str
    """Why."""
    subject: str
    """The node's id, or the tie as JSON text."""
    before: str
    """What changed, as it was before, as JSON text."""
    after: str
    """The same as it was afterwards."""
    batch: str
    """What was made together."""
    undone: bool
    """Whether it was taken back."""


class EditedConnection(records.Ties):
    """A page of Node."""

    KINDS = {"aggregate": "EditedAggregate", "edges": "EditedEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[EditedEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class EditedEdge(records.Selected):
    """One row of EditedConnection."""

    KINDS = {"node": "Node", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Node
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class EditsConnection(records.Ties):
    """A page of Edit."""

    KINDS = {"aggregate": "EditsAggregate", "edges": "EditsEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[EditsEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class EditsEdge(records.Selected):
    """One row of EditsConnection."""

    KINDS = {"node": "Edit", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Edit
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class EndActorPayload(records.Selected):
    """What became of endActor."""

    KINDS = {"actor": "Actor", "edits": "Edit", "userErrors": "UserError"}
    FIELDS = "__typename actor { __typename id name } edits { __typename id } userErrors { __typename field message code }"
    actor: Actor | None
    """As it is now."""
    edits: list[Edit | None]
    """What the log has of it."""
    user_errors: list[UserError]
    """Why nothing was done; empty where it was."""


class EndAttendancePayload(records.Selected):
    """What became of endAttendance."""

    KINDS = {"actor": "Actor", "event": "Event", "edits": "Edit", "userErrors": "UserError"}
    FIELDS = "__typename actor { __typename id name } event { __typename id name } edits { __typename id } userErrors { __typename field message code }"
    actor: Actor | None
    """Where it starts."""
    event: Event | None
    """Where it ends."""
    edits: list[Edit | None]
    """What the log has of it."""
    user_errors: list[UserError]
    """Why nothing was done; empty where it was."""


class EndCooperationPayload(records.Selected):
    """What became of endCooperation."""

    KINDS = {"one": "Actor", "other": "Actor", "edits": "Edit", "userErrors": "UserError"}
    FIELDS = "__typename one { __typename id name } other { __typename id name } edits { __typename id } userErrors { __typename field message code }"
    one: Actor | None
    """Where it starts."""
    other: Actor | None
    """Where it ends."""
    edits: list[Edit | None]
    """What the log has of it."""
    user_errors: list[UserError]
    """Why nothing was done; empty where it was."""


class EndEventPayload(records.Selected):
    """What became of endEvent."""

    KINDS = {"event": "Event", "edits": "Edit", "userErrors": "UserError"}
    FIELDS = "__typename event { __typename id name } edits { __typename id } userErrors { __typename field message code }"
    event: Event | None
    """As it is now."""
    edits: list[Edit | None]
    """What the log has of it."""
    user_errors: list[UserError]
    """Why nothing was done; empty where it was."""


class EndMembershipPayload(records.Selected):
    """What became of endMembership."""

    KINDS = {"member": "Actor", "of": "Named", "edits": "Edit", "userErrors": "UserError"}
    FIELDS = "__typename member { __typename id name } of { __typename id name } edits { __typename id } userErrors { __typename field message code }"
    member: Actor | None
    """Where it starts."""
    of: Named | None
    """Where it ends."""
    edits: list[Edit | None]
    """What the log has of it."""
    user_errors: list[UserError]
    """Why nothing was done; empty where it was."""


class EndOfferPayload(records.Selected):
    """What became of endOffer."""

    KINDS = {"offer": "Offer", "edits": "Edit", "userErrors": "UserError"}
    FIELDS = "__typename offer { __typename id name } edits { __typename id } userErrors { __typename field message code }"
    offer: Offer | None
    """As it is now."""
    edits: list[Edit | None]
    """What the log has of it."""
    user_errors: list[UserError]
    """Why nothing was done; empty where it was."""


class EndParticipationPayload(records.Selected):
    """What became of endParticipation."""

    KINDS = {"actor": "Actor", "project": "Named", "edits": "Edit", "userErrors": "UserError"}
    FIELDS = "__typename actor { __typename id name } project { __typename id name } edits { __typename id } userErrors { __typename field message code }"
    actor: Actor | None
    """Where it starts."""
    project: Named | None
    """Where it ends."""
    edits: list[Edit | None]
    """What the log has of it."""
    user_errors: list[UserError]
    """Why nothing was done; empty where it was."""


class EndProjectPayload(records.Selected):
    """What became of endProject."""

    KINDS = {"project": "Project", "edits": "Edit", "userErrors": "UserError"}
    FIELDS = "__typename project { __typename id name } edits { __typename id } userErrors { __typename field message code }"
    project: Project | None
    """As it is now."""
    edits: list[Edit | None]
    """What the log has of it."""
    user_errors: list[UserError]
    """Why nothing was done; empty where it was."""


class EndRequestPayload(records.Selected):
    """What became of endRequest."""

    KINDS = {"request": "Request", "edits": "Edit", "userErrors": "UserError"}
    FIELDS = "__typename request { __typename id name } edits { __typename id } userErrors { __typename field message code }"
    request: Request | None
    """As it is now."""
    edits: list[Edit | None]
    """What the log has of it."""
    user_errors: list[UserError]
    """Why nothing was done; empty where it was."""


class EndSupplyPayload(records.Selected):
    """What became of endSupply."""

    KINDS = {"supplier": "Actor", "customer": "Actor", "edits": "Edit", "userErrors": "UserError"}
    FIELDS = "__typename supplier { __typename id name } customer { __typename id name } edits { __typename id } userErrors { __typename field message code }"
    supplier: Actor | None
    """Where it starts."""
    customer: Actor | None
    """Where it ends."""
    edits: list[Edit | None]
    """What the log has of it."""
    user_errors: list[UserError]
    """Why nothing was done; empty where it was."""


class EventConnection(records.Ties):
    """A page of Event."""

    KINDS = {"aggregate": "EventAggregate", "edges": "EventEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[EventEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class EventEdge(records.Selected):
    """One row of EventConnection."""

    KINDS = {"node": "Event"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Event
    """What stands there."""


class Fact(records.Selected):
    """One value of one property, and who says so."""

    KINDS = {"retrieved": "Date"}
    FIELDS = "__typename property value current open mentioned source licence retrieved record"
    property: str
    """The field it is a value of, such as legalForm."""
    value: str
    """The value as text; a point as its latitude and longitude."""
    current: bool
    """Whether the node shows this value."""
    open: bool
    """Whether the source still says so; else the record was replaced or ended."""
    mentioned: bool
    """Whether the record is about something else and names this in passing."""
    source: str
    """Short name of the source."""
    licence: str
    """The licence under which it may be used."""
    retrieved: date | None
    """The day it was fetched from the publisher."""
    record: str
    """Id of the record that states it, for `node(id:)`."""


class FailingCustomer(records.Selected):
    """Who would lose all of some input, or follow from that."""

    KINDS = {"node": "Actor"}
    FIELDS = "__typename tier node { __typename id name }"
    node: Actor
    """The customer."""
    tier: int
    """In which tier it fails, 1 to 3."""


class FailingCustomers(records.Selected):
    """Customers that would fail."""

    KINDS = {"customers": "FailingCustomer"}
    FIELDS = "__typename total customers { __typename tier node { __typename id name } }"
    total: int
    """How many there are."""
    customers: list[FailingCustomer]
    """The first of them, by tier."""


class Figure(records.Selected):
    """A figure, and how sure it is."""

    FIELDS = "__typename value low high expected p"
    value: float
    """The figure."""
    low: float | None
    """Lower end of its 95 % interval."""
    high: float | None
    """Upper end of its 95 % interval."""
    expected: float | None
    """What chance would give."""
    p: float | None
    """How likely something as unusual would be by chance."""


class FindingConnection(records.Ties):
    """A page of Finding."""

    KINDS = {"aggregate": "FindingAggregate", "edges": "FindingEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[FindingEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class FindingEdge(records.Selected):
    """One row of FindingConnection."""

    KINDS = {"node": "Finding"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Finding
    """What stands there."""


class FindingsConnection(records.Ties):
    """A page of Node."""

    KINDS = {"aggregate": "FindingsAggregate", "edges": "FindingsEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[FindingsEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class FindingsEdge(records.Selected):
    """One row of FindingsConnection."""

    KINDS = {"node": "Node", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Node
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class FoundByConnection(records.Ties):
    """A page of Run."""

    KINDS = {"aggregate": "FoundByAggregate", "edges": "FoundByEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[FoundByEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class FoundByEdge(records.Selected):
    """One row of FoundByConnection."""

    KINDS = {"node": "Run", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Run
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class FundedByConnection(records.Ties):
    """A page of Programme."""

    KINDS = {"aggregate": "FundedByAggregate", "edges": "FundedByEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[FundedByEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class FundedByEdge(records.Selected):
    """One row of FundedByConnection."""

    KINDS = {"node": "Programme", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Programme
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    amount: float | None
    """The sum paid by the programme. Unit: currency."""
    currency: str | None
    """The currency of that sum, as its ISO 4217 code."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class FundsConnection(records.Ties):
    """A page of Named."""

    KINDS = {"aggregate": "FundsAggregate", "edges": "FundsEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[FundsEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class FundsEdge(records.Selected):
    """One row of FundsConnection."""

    KINDS = {"node": "Named", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Named
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    amount: float | None
    """The sum paid by the programme. Unit: currency."""
    currency: str | None
    """The currency of that sum, as its ISO 4217 code."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class GapChange(records.Selected):
    """A status that a missing tie has had."""

    KINDS = {"at": "DateTime"}
    FIELDS = "__typename status by at note"
    status: str
    """Open, dismissed, taken_up, realised or rejected."""
    by: str | None
    """Who said so; null where the graph itself shows it. Personal: null for all but stewards, and only they may filter, sort or group by it."""
    at: datetime
    """When."""
    note: str | None
    """What the person wrote. Personal: null for all but stewards, and only they may filter, sort or group by it."""


class GapConnection(records.Ties):
    """A page of Gap."""

    KINDS = {"aggregate": "GapAggregate", "edges": "GapEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[GapEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class GapEdge(records.Selected):
    """One row of GapConnection."""

    KINDS = {"node": "Gap"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Gap
    """What stands there."""


class GapsConnection(records.Ties):
    """A page of Gap."""

    KINDS = {"aggregate": "GapsAggregate", "edges": "GapsEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[GapsEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class GapsEdge(records.Selected):
    """One row of GapsConnection."""

    KINDS = {"node": "Gap", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Gap
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    side: str | None
    """At which of the two ends it is. One of: left, right."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class Group(records.Selected):
    """Rows with the same value."""

    KINDS = {"node": "Named"}
    FIELDS = "__typename value count node { __typename id name }"
    value: str | None
    """What they have in common; null if not known."""
    node: Named | None
    """The same as a node, if it is one."""
    count: int
    """How many rows."""


class Groups(records.Selected):
    """Rows grouped by a property."""

    KINDS = {"groups": "Group"}
    FIELDS = "__typename totalCount groups { __typename value count node { __typename id name } }"
    total_count: int
    """How many groups there are, shown or not."""
    groups: list[Group]
    """The largest first, then by value."""


class InnovationCheckConnection(records.Ties):
    """A page of InnovationCheck."""

    KINDS = {
        "aggregate": "InnovationCheckAggregate",
        "edges": "InnovationCheckEdge",
        "pageInfo": "PageInfo",
    }
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[InnovationCheckEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class InnovationCheckEdge(records.Selected):
    """One row of InnovationCheckConnection."""

    KINDS = {"node": "InnovationCheck"}
    cursor: str
    """Where this row stands, for `after`."""
    node: InnovationCheck
    """What stands there."""


class Introduction(records.Selected):
    """A way from one actor to another, each of whom knows the next."""

    KINDS = {
        "nodes": "Actor",
        "brokers": "Actor",
        "steps": "IntroductionStep",
        "differsBy": "Actor",
    }
    FIELDS = "__typename strength crossesBorder like byHub nodes { __typename id name } brokers { __typename id name } steps { __typename strength crossesBorder from { __typename id name } to { __typename id name } reasons { __typename kind value unit points about says names } } differsBy { __typename id name }"
    strength: float
    """The product of its steps', hubs discounted. It compares ways."""
    crosses_border: bool
    """Whether it crosses a border."""
    nodes: list[Actor]
    """All on it, both ends included."""
    brokers: list[Actor]
    """Those between the ends at whom it crosses a border."""
    steps: list[IntroductionStep]
    """The introductions, from the first to the last."""
    like: int | None
    """The place, from 0, of a better way that differs by one actor."""
    differs_by: Actor | None
    """That actor."""
    by_hub: bool
    """Whether that is a matter of somebody with very many ties."""


class IntroductionStep(records.Selected):
    """One introduction on the way."""

    KINDS = {"from": "Actor", "to": "Actor", "reasons": "Reason"}
    FIELDS = "__typename strength crossesBorder from { __typename id name } to { __typename id name } reasons { __typename kind value unit points about says names nodes { __typename id synthetic validFrom validTo changed ... on Named { name } } }"
    from_: Actor
    """Who introduces."""
    to: Actor
    """To whom."""
    strength: float
    """How close the two are, 0 to 1."""
    crosses_border: bool
    """Whether they are of two countries."""
    reasons: list[Reason]
    """What ties them, the strongest first."""


class Introductions(records.Selected):
    """Who can introduce one actor to another: the best ways first."""

    KINDS = {"ways": "Introduction", "reach": "Reach", "snapshot": "Snapshot"}
    FIELDS = "__typename ways { __typename strength crossesBorder like byHub nodes { __typename id name } brokers { __typename id name } steps { __typename strength crossesBorder } differsBy { __typename id name } } reach { __typename others node { __typename id name } } snapshot { __typename taken day digest actors }"
    ways: list[Introduction]
    """As many as there are, up to `first`."""
    reach: list[Reach]
    """Where there is no way: how far each end reaches. Else empty."""
    snapshot: Snapshot
    """What it is computed of."""


class ListingConnection(records.Ties):
    """A page of Listing."""

    KINDS = {"aggregate": "ListingAggregate", "edges": "ListingEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[ListingEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class ListingEdge(records.Selected):
    """One row of ListingConnection."""

    KINDS = {"node": "Listing"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Listing
    """What stands there."""


class ListingMatch(records.Selected):
    """An offer that fits a request, or a request that an offer fits."""

    KINDS = {"node": "Listing", "reasons": "Reason"}
    FIELDS = "__typename score kilometres overBorder node { __typename id name } reasons { __typename kind value unit points about says names nodes { __typename id synthetic validFrom validTo changed ... on Named { name } } }"
    node: Listing
    """The other offer or request."""
    score: float
    """How well it fits, 0 to 1. It compares the matches of one listing."""
    kilometres: float | None
    """How far apart who published them are; null if not known."""
    over_border: bool
    """Whether they are of different countries."""
    reasons: list[Reason]
    """Why it fits, the strongest reason first."""


class ListingMatches(records.Selected):
    """What fits an offer or a request, the best first."""

    KINDS = {"matches": "ListingMatch"}
    FIELDS = "__typename total totalOverBorder matches { __typename score kilometres overBorder node { __typename id name } reasons { __typename kind value unit points about says names } }"
    total: int
    """How many fit."""
    total_over_border: int
    """How many of them lie over a border."""
    matches: list[ListingMatch]
    """Up to `first` of them."""


class LocatedConnection(records.Ties):
    """A page of Named."""

    KINDS = {"aggregate": "LocatedAggregate", "edges": "LocatedEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[LocatedEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class LocatedEdge(records.Selected):
    """One row of LocatedConnection."""

    KINDS = {"node": "Named", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Named
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    precision: str | None
    """Whether the region was found by the postcode, by the town, or only named as a region. One of: postcode, town, region."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class LocatedInConnection(records.Ties):
    """A page of Region."""

    KINDS = {"aggregate": "LocatedInAggregate", "edges": "LocatedInEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[LocatedInEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class LocatedInEdge(records.Selected):
    """One row of LocatedInConnection."""

    KINDS = {"node": "Region", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Region
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    precision: str | None
    """Whether the region was found by the postcode, by the town, or only named as a region. One of: postcode, town, region."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class MatchedByConnection(records.Ties):
    """A page of Offer."""

    KINDS = {"aggregate": "MatchedByAggregate", "edges": "MatchedByEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[MatchedByEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class MatchedByEdge(records.Selected):
    """One row of MatchedByConnection."""

    KINDS = {"node": "Offer", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Offer
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    score: float | None
    """How well the two fit, from 0 (not at all) to 1 (perfectly)."""
    reasons: list[str] | None
    """What speaks for the match, such as the same classification or a short distance."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class MatchesConnection(records.Ties):
    """A page of Request."""

    KINDS = {"aggregate": "MatchesAggregate", "edges": "MatchesEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[MatchesEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class MatchesEdge(records.Selected):
    """One row of MatchesConnection."""

    KINDS = {"node": "Request", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Request
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    score: float | None
    """How well the two fit, from 0 (not at all) to 1 (perfectly)."""
    reasons: list[str] | None
    """What speaks for the match, such as the same classification or a short distance."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class MeasuredConnection(records.Ties):
    """A page of Actor."""

    KINDS = {"aggregate": "MeasuredAggregate", "edges": "MeasuredEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[MeasuredEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class MeasuredEdge(records.Selected):
    """One row of MeasuredConnection."""

    KINDS = {"node": "Actor", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Actor
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    partners: int | None
    """How many actors it is tied to."""
    partners_abroad: int | None
    """How many of them are in another country."""
    strength: float | None
    """Sum of the weights of its ties."""
    ei_index: float | None
    """Ties abroad less ties at home over both, from −1 (all at home) to 1 (all abroad)."""
    betweenness: float | None
    """Share of the pairs of all actors between whom it lies on the shortest paths."""
    betweenness_low: float | None
    """Lower end of its interval; the value itself where it is exact."""
    betweenness_high: float | None
    """Upper end of its interval; the value itself where it is exact."""
    cross_border_betweenness: float | None
    """Share of the pairs of actors of two countries between whom it lies on the shortest paths."""
    cross_border_betweenness_low: float | None
    """Lower end of its interval; the value itself where it is exact."""
    cross_border_betweenness_high: float | None
    """Upper end of its interval; the value itself where it is exact."""
    coordinator: int | None
    """How often it brokers between two of its own country."""
    consultant: int | None
    """How often it brokers between two of one other country."""
    representative: int | None
    """How often it leads from its own country to another."""
    gatekeeper: int | None
    """How often it leads from another country into its own."""
    liaison: int | None
    """How often it brokers between two other countries."""
    coordinator_z: float | None
    """How many standard deviations that is above what countries dealt out at random give."""
    consultant_z: float | None
    """How many standard deviations that is above what countries dealt out at random give."""
    representative_z: float | None
    """How many standard deviations that is above what countries dealt out at random give."""
    gatekeeper_z: float | None
    """How many standard deviations that is above what countries dealt out at random give."""
    liaison_z: float | None
    """How many standard deviations that is above what countries dealt out at random give."""
    constraint: float | None
    """Burt's constraint: high where its partners are tied to each other; low at a structural hole."""
    effective_size: float | None
    """How many of its partners are not redundant."""
    efficiency: float | None
    """Effective size over the number of partners."""
    hierarchy: float | None
    """How far the constraint comes from a single partner, 0 to 1."""
    articulation_point: bool
    """True where some lose each other without it."""
    bridge_ties: int | None
    """How many of its ties are the only way between their ends (bridges)."""
    core_number: int | None
    """The largest k such that it is in a group of actors with k partners in it each."""
    triangles: int | None
    """How many pairs of its partners are tied."""
    clustering: float | None
    """Share of the pairs of its partners that are tied."""
    closeness: float | None
    """Inverse of the mean distance to those it reaches, times their share of all."""
    harmonic_closeness: float | None
    """Mean of the inverse distances to all others; 0 to those it does not reach."""
    pagerank: float | None
    """How often a walker along the arcs comes by; all add up to 1."""
    hub: float | None
    """How far it points to those whom many point to (HITS)."""
    authority: float | None
    """How far good hubs point to it (HITS)."""
    component: int | None
    """Number of the part in which all reach each other, 0 being the largest."""
    community: int | None
    """Number of its community in this run (Leiden), 0 being the largest."""
    community_stability: float | None
    """How far its community is the same from other seeds, 0 to 1."""
    coreness: float | None
    """How near the core of the network it is (Borgatti and Everett)."""
    in_core: bool
    """True where it is one of the few whom all are tied to."""
    single_sources: int | None
    """How many products it buys from one supplier only."""
    supply_concentration: float | None
    """Mean Herfindahl–Hirschman index of what it buys: 1 where each product has one supplier."""
    failing_downstream: int | None
    """How many lose the only source of some product if it fails, over three tiers."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class MeasuredInConnection(records.Ties):
    """A page of Run."""

    KINDS = {"aggregate": "MeasuredInAggregate", "edges": "MeasuredInEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[MeasuredInEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class MeasuredInEdge(records.Selected):
    """One row of MeasuredInConnection."""

    KINDS = {"node": "Run", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Run
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    partners: int | None
    """How many actors it is tied to."""
    partners_abroad: int | None
    """How many of them are in another country."""
    strength: float | None
    """Sum of the weights of its ties."""
    ei_index: float | None
    """Ties abroad less ties at home over both, from −1 (all at home) to 1 (all abroad)."""
    betweenness: float | None
    """Share of the pairs of all actors between whom it lies on the shortest paths."""
    betweenness_low: float | None
    """Lower end of its interval; the value itself where it is exact."""
    betweenness_high: float | None
    """Upper end of its interval; the value itself where it is exact."""
    cross_border_betweenness: float | None
    """Share of the pairs of actors of two countries between whom it lies on the shortest paths."""
    cross_border_betweenness_low: float | None
    """Lower end of its interval; the value itself where it is exact."""
    cross_border_betweenness_high: float | None
    """Upper end of its interval; the value itself where it is exact."""
    coordinator: int | None
    """How often it brokers between two of its own country."""
    consultant: int | None
    """How often it brokers between two of one other country."""
    representative: int | None
    """How often it leads from its own country to another."""
    gatekeeper: int | None
    """How often it leads from another country into its own."""
    liaison: int | None
    """How often it brokers between two other countries."""
    coordinator_z: float | None
    """How many standard deviations that is above what countries dealt out at random give."""
    consultant_z: float | None
    """How many standard deviations that is above what countries dealt out at random give."""
    representative_z: float | None
    """How many standard deviations that is above what countries dealt out at random give."""
    gatekeeper_z: float | None
    """How many standard deviations that is above what countries dealt out at random give."""
    liaison_z: float | None
    """How many standard deviations that is above what countries dealt out at random give."""
    constraint: float | None
    """Burt's constraint: high where its partners are tied to each other; low at a structural hole."""
    effective_size: float | None
    """How many of its partners are not redundant."""
    efficiency: float | None
    """Effective size over the number of partners."""
    hierarchy: float | None
    """How far the constraint comes from a single partner, 0 to 1."""
    articulation_point: bool
    """True where some lose each other without it."""
    bridge_ties: int | None
    """How many of its ties are the only way between their ends (bridges)."""
    core_number: int | None
    """The largest k such that it is in a group of actors with k partners in it each."""
    triangles: int | None
    """How many pairs of its partners are tied."""
    clustering: float | None
    """Share of the pairs of its partners that are tied."""
    closeness: float | None
    """Inverse of the mean distance to those it reaches, times their share of all."""
    harmonic_closeness: float | None
    """Mean of the inverse distances to all others; 0 to those it does not reach."""
    pagerank: float | None
    """How often a walker along the arcs comes by; all add up to 1."""
    hub: float | None
    """How far it points to those whom many point to (HITS)."""
    authority: float | None
    """How far good hubs point to it (HITS)."""
    component: int | None
    """Number of the part in which all reach each other, 0 being the largest."""
    community: int | None
    """Number of its community in this run (Leiden), 0 being the largest."""
    community_stability: float | None
    """How far its community is the same from other seeds, 0 to 1."""
    coreness: float | None
    """How near the core of the network it is (Borgatti and Everett)."""
    in_core: bool
    """True where it is one of the few whom all are tied to."""
    single_sources: int | None
    """How many products it buys from one supplier only."""
    supply_concentration: float | None
    """Mean Herfindahl–Hirschman index of what it buys: 1 where each product has one supplier."""
    failing_downstream: int | None
    """How many lose the only source of some product if it fails, over three tiers."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class Measures(records.Selected):
    """What a run measured of an actor; what it did not measure, or is not defined, is null."""

    KINDS = {"run": "Run"}
    FIELDS = "__typename partners partnersAbroad strength eiIndex betweenness betweennessLow betweennessHigh crossBorderBetweenness crossBorderBetweennessLow crossBorderBetweennessHigh coordinator consultant representative gatekeeper liaison coordinatorZ consultantZ representativeZ gatekeeperZ liaisonZ constraint effectiveSize efficiency hierarchy articulationPoint bridgeTies coreNumber triangles clustering closeness harmonicCloseness pagerank hub authority component community communityStability coreness inCore singleSources supplyConcentration failingDownstream run { __typename id }"
    run: Run
    """The run that measured it."""
    partners: int | None
    """How many actors it is tied to."""
    partners_abroad: int | None
    """How many of them are in another country."""
    strength: float | None
    """Sum of the weights of its ties."""
    ei_index: float | None
    """Ties abroad less ties at home over both, from −1 (all at home) to 1 (all abroad)."""
    betweenness: float | None
    """Share of the pairs of all actors between whom it lies on the shortest paths."""
    betweenness_low: float | None
    """Lower end of its interval; the value itself where it is exact."""
    betweenness_high: float | None
    """Upper end of its interval; the value itself where it is exact."""
    cross_border_betweenness: float | None
    """Share of the pairs of actors of two countries between whom it lies on the shortest paths."""
    cross_border_betweenness_low: float | None
    """Lower end of its interval; the value itself where it is exact."""
    cross_border_betweenness_high: float | None
    """Upper end of its interval; the value itself where it is exact."""
    coordinator: int | None
    """How often it brokers between two of its own country."""
    consultant: int | None
    """How often it brokers between two of one other country."""
    representative: int | None
    """How often it leads from its own country to another."""
    gatekeeper: int | None
    """How often it leads from another country into its own."""
    liaison: int | None
    """How often it brokers between two other countries."""
    coordinator_z: float | None
    """How many standard deviations that is above what countries dealt out at random give."""
    consultant_z: float | None
    """How many standard deviations that is above what countries dealt out at random give."""
    representative_z: float | None
    """How many standard deviations that is above what countries dealt out at random give."""
    gatekeeper_z: float | None
    """How many standard deviations that is above what countries dealt out at random give."""
    liaison_z: float | None
    """How many standard deviations that is above what countries dealt out at random give."""
    constraint: float | None
    """Burt's constraint: high where its partners are tied to each other; low at a structural hole."""
    effective_size: float | None
    """How many of its partners are not redundant."""
    efficiency: float | None
    """Effective size over the number of partners."""
    hierarchy: float | None
    """How far the constraint comes from a single partner, 0 to 1."""
    articulation_point: bool | None
    """True where some lose each other without it."""
    bridge_ties: int | None
    """How many of its ties are the only way between their ends (bridges)."""
    core_number: int | None
    """The largest k such that it is in a group of actors with k partners in it each."""
    triangles: int | None
    """How many pairs of its partners are tied."""
    clustering: float | None
    """Share of the pairs of its partners that are tied."""
    closeness: float | None
    """Inverse of the mean distance to those it reaches, times their share of all."""
    harmonic_closeness: float | None
    """Mean of the inverse distances to all others; 0 to those it does not reach."""
    pagerank: float | None
    """How often a walker along the arcs comes by; all add up to 1."""
    hub: float | None
    """How far it points to those whom many point to (HITS)."""
    authority: float | None
    """How far good hubs point to it (HITS)."""
    component: int | None
    """Number of the part in which all reach each other, 0 being the largest."""
    community: int | None
    """Number of its community in this run (Leiden), 0 being the largest."""
    community_stability: float | None
    """How far its community is the same from other seeds, 0 to 1."""
    coreness: float | None
    """How near the core of the network it is (Borgatti and Everett)."""
    in_core: bool | None
    """True where it is one of the few whom all are tied to."""
    single_sources: int | None
    """How many products it buys from one supplier only."""
    supply_concentration: float | None
    """Mean Herfindahl–Hirschman index of what it buys: 1 where each product has one supplier."""
    failing_downstream: int | None
    """How many lose the only source of some product if it fails, over three tiers."""


class MemberOfConnection(records.Ties):
    """A page of Named."""

    KINDS = {"aggregate": "MemberOfAggregate", "edges": "MemberOfEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[MemberOfEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class MemberOfEdge(records.Selected):
    """One row of MemberOfConnection."""

    KINDS = {"node": "Named", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Named
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    role: str | None
    """The kind of membership, such as member, board member or partner."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class MembersConnection(records.Ties):
    """A page of Actor."""

    KINDS = {"aggregate": "MembersAggregate", "edges": "MembersEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[MembersEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class MembersEdge(records.Selected):
    """One row of MembersConnection."""

    KINDS = {"node": "Actor", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Actor
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    role: str | None
    """The kind of membership, such as member, board member or partner."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class MentionedInConnection(records.Ties):
    """A page of Record."""

    KINDS = {
        "aggregate": "MentionedInAggregate",
        "edges": "MentionedInEdge",
        "pageInfo": "PageInfo",
    }
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[MentionedInEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class MentionedInEdge(records.Selected):
    """One row of MentionedInConnection."""

    KINDS = {"node": "Record", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Record
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class MentionsConnection(records.Ties):
    """A page of Node."""

    KINDS = {"aggregate": "MentionsAggregate", "edges": "MentionsEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[MentionsEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class MentionsEdge(records.Selected):
    """One row of MentionsConnection."""

    KINDS = {"node": "Node", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Node
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class MergeActorsPayload(records.Selected):
    """What became of a merge."""

    KINDS = {"userErrors": "UserError", "decision": "Decision", "actor": "Actor"}
    FIELDS = "__typename userErrors { __typename field message code } decision { __typename id } actor { __typename id name }"
    user_errors: list[UserError]
    decision: Decision | None
    """The decision as it is kept; null where none was taken."""
    actor: Actor | None
    """The actor they are now."""


class MergedConnection(records.Ties):
    """A page of Merged."""

    KINDS = {"aggregate": "MergedAggregate", "edges": "MergedEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[MergedEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class MergedEdge(records.Selected):
    """One row of MergedConnection."""

    KINDS = {"node": "Merged"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Merged
    """What stands there."""


class MergedFromConnection(records.Ties):
    """A page of Merged."""

    KINDS = {"aggregate": "MergedFromAggregate", "edges": "MergedFromEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[MergedFromEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class MergedFromEdge(records.Selected):
    """One row of MergedFromConnection."""

    KINDS = {"node": "Merged", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Merged
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class MergedIntoConnection(records.Ties):
    """A page of Actor."""

    KINDS = {"aggregate": "MergedIntoAggregate", "edges": "MergedIntoEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[MergedIntoEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class MergedIntoEdge(records.Selected):
    """One row of MergedIntoConnection."""

    KINDS = {"node": "Actor", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Actor
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class NamedConnection(records.Ties):
    """A page of Named."""

    KINDS = {"aggregate": "NamedAggregate", "edges": "NamedEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[NamedEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class NamedEdge(records.Selected):
    """One row of NamedConnection."""

    KINDS = {"node": "Named"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Named
    """What stands there."""


class Nearshoring(records.Selected):
    """What is bought from afar and could be had from near, over the border."""

    KINDS = {"customer": "Actor", "supplier": "Actor", "alternative": "Actor"}
    FIELDS = "__typename product nowKilometres kilometres customer { __typename id name } supplier { __typename id name } alternative { __typename id name }"
    customer: Actor
    """Who buys it."""
    product: str
    """The product's name."""
    supplier: Actor
    """Its largest present supplier."""
    now_kilometres: float
    """How far it comes now, on the mean."""
    alternative: Actor
    """Who supplies it to others, near by."""
    kilometres: float
    """How far that would be."""


class Node(records.Selected):
    """Anything the graph holds. Every node carries this label and a stable id."""

    KINDS = {
        "validFrom": "Date",
        "validTo": "Date",
        "records": "RecordsConnection",
        "edits": "EditsConnection",
        "mentionedIn": "MentionedInConnection",
        "facts": "Fact",
    }
    FIELDS = "__typename id synthetic validFrom validTo changed ... on Named { name } facts { __typename property value current open mentioned source licence retrieved record }"
    id: str
    """Stable id made from a business key, such as ror:042aqky30 or de-hr:U1104_HRB33730."""
    synthetic: bool
    """True where the demo generator made this up; nothing like it exists in reality."""
    valid_from: date | None
    """The first day on which this held."""
    valid_to: date | None
    """The last day on which this held. Empty while it still holds."""
    changed: int | None
    """The number of the write transaction that last changed this or one of its ties. Later ones have higher numbers."""
    records: RecordsConnection
    """The record is a source's word about this entity."""
    edits: EditsConnection
    """The edit changed this node, or a tie of it."""
    mentioned_in: MentionedInConnection
    """The record names this entity without being about it, as a child names its parent."""
    facts: list[Fact]
    """What every record says of this, fact by fact: those first whose word counts. Of values that differ, `current` ones are shown. Read from up to 500 records."""


class NodeConnection(records.Ties):
    """A page of Node."""

    KINDS = {"aggregate": "NodeAggregate", "edges": "NodeEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[NodeEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class NodeEdge(records.Selected):
    """One row of NodeConnection."""

    KINDS = {"node": "Node"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Node
    """What stands there."""


class OfferConnection(records.Ties):
    """A page of Offer."""

    KINDS = {"aggregate": "OfferAggregate", "edges": "OfferEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[OfferEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class OfferEdge(records.Selected):
    """One row of OfferConnection."""

    KINDS = {"node": "Offer"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Offer
    """What stands there."""


class OfferedByConnection(records.Ties):
    """A page of Actor."""

    KINDS = {"aggregate": "OfferedByAggregate", "edges": "OfferedByEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[OfferedByEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class OfferedByEdge(records.Selected):
    """One row of OfferedByConnection."""

    KINDS = {"node": "Actor", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Actor
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class OffersConnection(records.Ties):
    """A page of Offer."""

    KINDS = {"aggregate": "OffersAggregate", "edges": "OffersEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[OffersEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class OffersEdge(records.Selected):
    """One row of OffersConnection."""

    KINDS = {"node": "Offer", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Offer
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class OrganisationConnection(records.Ties):
    """A page of Organisation."""

    KINDS = {
        "aggregate": "OrganisationAggregate",
        "edges": "OrganisationEdge",
        "pageInfo": "PageInfo",
    }
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[OrganisationEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class OrganisationEdge(records.Selected):
    """One row of OrganisationConnection."""

    KINDS = {"node": "Organisation"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Organisation
    """What stands there."""


class OrganisersConnection(records.Ties):
    """A page of Actor."""

    KINDS = {"aggregate": "OrganisersAggregate", "edges": "OrganisersEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[OrganisersEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class OrganisersEdge(records.Selected):
    """One row of OrganisersConnection."""

    KINDS = {"node": "Actor", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Actor
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class OrganisesConnection(records.Ties):
    """A page of Event."""

    KINDS = {"aggregate": "OrganisesAggregate", "edges": "OrganisesEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[OrganisesEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class OrganisesEdge(records.Selected):
    """One row of OrganisesConnection."""

    KINDS = {"node": "Event", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Event
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class OwnedByConnection(records.Ties):
    """A page of Actor."""

    KINDS = {"aggregate": "OwnedByAggregate", "edges": "OwnedByEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[OwnedByEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class OwnedByEdge(records.Selected):
    """One row of OwnedByConnection."""

    KINDS = {"node": "Actor", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Actor
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    share: float | None
    """The share held, in per cent. Unit: %."""
    kind: str | None
    """The owner's position, such as shareholder, parent company or general partner."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class OwnsConnection(records.Ties):
    """A page of Actor."""

    KINDS = {"aggregate": "OwnsAggregate", "edges": "OwnsEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[OwnsEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class OwnsEdge(records.Selected):
    """One row of OwnsConnection."""

    KINDS = {"node": "Actor", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Actor
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    share: float | None
    """The share held, in per cent. Unit: %."""
    kind: str | None
    """The owner's position, such as shareholder, parent company or general partner."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class PageInfo(records.Selected):
    """PageInfo."""

    FIELDS = "__typename hasNextPage hasPreviousPage startCursor endCursor"
    has_next_page: bool
    has_previous_page: bool
    start_cursor: str | None
    end_cursor: str | None


class PartOfConnection(records.Ties):
    """A page of Actor."""

    KINDS = {"aggregate": "PartOfAggregate", "edges": "PartOfEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[PartOfEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class PartOfEdge(records.Selected):
    """One row of PartOfConnection."""

    KINDS = {"node": "Actor", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Actor
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    kind: str | None
    """What kind of part it is, such as branch, institute or department."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class ParticipantsConnection(records.Ties):
    """A page of Actor."""

    KINDS = {
        "aggregate": "ParticipantsAggregate",
        "edges": "ParticipantsEdge",
        "pageInfo": "PageInfo",
    }
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[ParticipantsEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class ParticipantsEdge(records.Selected):
    """One row of ParticipantsConnection."""

    KINDS = {"node": "Actor", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Actor
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    role: str | None
    """The part it plays, such as lead partner, partner or associated partner."""
    contribution: float | None
    """The public funding this actor receives in the project. Unit: currency."""
    currency: str | None
    """The currency of that sum, as its ISO 4217 code."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class ParticipatesInConnection(records.Ties):
    """A page of Named."""

    KINDS = {
        "aggregate": "ParticipatesInAggregate",
        "edges": "ParticipatesInEdge",
        "pageInfo": "PageInfo",
    }
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[ParticipatesInEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class ParticipatesInEdge(records.Selected):
    """One row of ParticipatesInConnection."""

    KINDS = {"node": "Named", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Named
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    role: str | None
    """The part it plays, such as lead partner, partner or associated partner."""
    contribution: float | None
    """The public funding this actor receives in the project. Unit: currency."""
    currency: str | None
    """The currency of that sum, as its ISO 4217 code."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class PartnerModel(records.Selected):
    """What chances were learned from: partnerships of the graph's own past."""

    KINDS = {"begin": "Date", "end": "Date"}
    FIELDS = "__typename begin end auc aucOfSharedPartners"
    begin: date
    """The first day of the time that it was judged by."""
    end: date
    """The last day of it. A chance is of a tie within such a time."""
    auc: float | None
    """How often it ranked a partnership to come above another pair."""
    auc_of_shared_partners: float | None
    """How often shared partners alone did so."""


class PartnerSuggestion(records.Selected):
    """An actor to cooperate with."""

    KINDS = {"node": "Actor", "reasons": "Reason"}
    FIELDS = "__typename score chance node { __typename id name } reasons { __typename kind value unit points about says names nodes { __typename id synthetic validFrom validTo changed ... on Named { name } } }"
    node: Actor
    """The actor."""
    score: float
    """What suggestions are ranked by; it compares those of one actor."""
    chance: float | None
    """The chance of a partnership, 0 to 1; null without a model."""
    reasons: list[Reason]
    """Why, the strongest reason first."""


class PartnerSuggestions(records.Selected):
    """Suggested partners of an actor, the best first."""

    KINDS = {"suggestions": "PartnerSuggestion", "learned": "PartnerModel", "snapshot": "Snapshot"}
    FIELDS = "__typename suggestions { __typename score chance node { __typename id name } reasons { __typename kind value unit points about says names } } learned { __typename begin end auc aucOfSharedPartners } snapshot { __typename taken day digest actors }"
    suggestions: list[PartnerSuggestion]
    """As many as there are, up to `first`."""
    learned: PartnerModel | None
    """The model; null where shared partners and topics rank."""
    snapshot: Snapshot
    """What it is computed of."""


class PartsConnection(records.Ties):
    """A page of Actor."""

    KINDS = {"aggregate": "PartsAggregate", "edges": "PartsEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[PartsEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class PartsEdge(records.Selected):
    """One row of PartsConnection."""

    KINDS = {"node": "Actor", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Actor
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    kind: str | None
    """What kind of part it is, such as branch, institute or department."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class Picture(records.Selected):
    """What a picture shows."""

    KINDS = {"nodes": "PictureNode", "ties": "PictureTie", "snapshot": "Snapshot"}
    FIELDS = "__typename totalNodes totalTies actors selected nodes { __typename id } ties { __typename start end kind ties tiesOverBorder overBorder } snapshot { __typename taken day digest actors }"
    nodes: list[PictureNode]
    """The nodes."""
    ties: list[PictureTie]
    """The ties among them."""
    total_nodes: int
    """How many nodes there are, shown or not."""
    total_ties: int
    """How many ties there are, shown or not."""
    actors: int
    """How many actors are looked at."""
    selected: int
    """How many are selected."""
    snapshot: Snapshot
    """What it is taken of."""


class PictureNode(records.Selected):
    """An actor of a picture, or a group of actors."""

    KINDS = {"node": "Named"}
    FIELDS = "__typename id actors country latitude longitude"
    id: str
    """Its id: a node's, or the group's word; empty for those whose group is unknown."""
    node: Named | None
    """The node it stands for, if there is one."""
    actors: int
    """How many actors it stands for; one may be in several clusters."""
    country: str | None
    """The code of its country; of most of a group's actors."""
    latitude: float | None
    """Degrees; of groups the mean of their actors."""
    longitude: float | None
    """Degrees."""


class PictureTie(records.Selected):
    """A tie of a picture, or those between two groups, or within one."""

    FIELDS = "__typename start end kind ties tiesOverBorder overBorder"
    start: str
    """The id of the node where it starts."""
    end: str
    """The id of the node where it ends."""
    kind: str | None
    """The relationship, such as SUPPLIES; null between groups."""
    ties: int
    """How many pairs of actors are tied."""
    ties_over_border: int
    """How many of these pairs are of two countries."""
    over_border: bool
    """Whether its ends, or most of its pairs, are of two countries."""


class Point(records.Selected):
    """A place in degrees (WGS 84)."""

    FIELDS = "__typename latitude longitude"
    latitude: float
    longitude: float


class PresentSupplier(records.Selected):
    """Who supplies a product now."""

    KINDS = {"node": "Actor"}
    FIELDS = "__typename share kilometres node { __typename id name }"
    node: Actor
    """The supplier."""
    share: float
    """Its part of what is bought of the product, in per cent."""
    kilometres: float | None
    """How far away it is; null where a place is not known."""


class ProductRisk(records.Selected):
    """How a region depends on the suppliers of a product."""

    KINDS = {"bottleneck": "Actor"}
    FIELDS = "__typename region product customers ofSingleSource concentration suppliers marketConcentration shareFromAbroad dependOnIt bottleneck { __typename id name }"
    region: str
    """The region's code, NUTS 2 unless another was asked for."""
    product: str
    """The product's name."""
    customers: int
    """Who buy it there."""
    of_single_source: int
    """How many of them have one supplier only."""
    concentration: float
    """Mean Herfindahl–Hirschman index of the customers' suppliers."""
    suppliers: int
    """Who supply it to them."""
    market_concentration: float
    """The index of all these, each customer counting alike."""
    share_from_abroad: float
    """The part that comes from another country, 0 to 1."""
    bottleneck: Actor | None
    """Who is the single source of most."""
    depend_on_it: int
    """Of how many."""


class ProgrammeConnection(records.Ties):
    """A page of Programme."""

    KINDS = {"aggregate": "ProgrammeAggregate", "edges": "ProgrammeEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[ProgrammeEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class ProgrammeEdge(records.Selected):
    """One row of ProgrammeConnection."""

    KINDS = {"node": "Programme"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Programme
    """What stands there."""


class ProjectConnection(records.Ties):
    """A page of Project."""

    KINDS = {"aggregate": "ProjectAggregate", "edges": "ProjectEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[ProjectEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class ProjectEdge(records.Selected):
    """One row of ProjectConnection."""

    KINDS = {"node": "Project"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Project
    """What stands there."""


class PublicBodyConnection(records.Ties):
    """A page of PublicBody."""

    KINDS = {"aggregate": "PublicBodyAggregate", "edges": "PublicBodyEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[PublicBodyEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class PublicBodyEdge(records.Selected):
    """One row of PublicBodyConnection."""

    KINDS = {"node": "PublicBody"}
    cursor: str
    """Where this row stands, for `after`."""
    node: PublicBody
    """What stands there."""


class PublishedByConnection(records.Ties):
    """A page of Source."""

    KINDS = {
        "aggregate": "PublishedByAggregate",
        "edges": "PublishedByEdge",
        "pageInfo": "PageInfo",
    }
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[PublishedByEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class PublishedByEdge(records.Selected):
    """One row of PublishedByConnection."""

    KINDS = {"node": "Source", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Source
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class PublishesConnection(records.Ties):
    """A page of Record."""

    KINDS = {"aggregate": "PublishesAggregate", "edges": "PublishesEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[PublishesEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class PublishesEdge(records.Selected):
    """One row of PublishesConnection."""

    KINDS = {"node": "Record", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Record
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class RateLimit(records.Selected):
    """What somebody may ask for."""

    KINDS = {"resetAt": "DateTime"}
    FIELDS = "__typename limit cost remaining resetAt"
    limit: int
    """Points that may be asked for at once."""
    cost: int
    """What this operation cost."""
    remaining: int
    """Points that are left."""
    reset_at: datetime
    """When all are there again."""


class Reach(records.Selected):
    """How far an actor's acquaintances lead."""

    KINDS = {"node": "Actor"}
    FIELDS = "__typename others node { __typename id name }"
    node: Actor
    """The actor."""
    others: int
    """How many others it reaches by any number of introductions."""


class Reason(records.Selected):
    """Why something is suggested."""

    KINDS = {"nodes": "Node"}
    FIELDS = "__typename kind value unit points about says names nodes { __typename id synthetic validFrom validTo changed ... on Named { name } facts { __typename property value current open mentioned source licence retrieved record } }"
    kind: str
    """What kind of reason it is, such as shared_partners."""
    value: float | None
    """How much of it there is, in its unit."""
    unit: str | None
    """The unit; null where things are counted."""
    points: float | None
    """How many points of a gap's score it gives."""
    about: list[str]
    """Ids, codes or words of what shows it."""
    nodes: list[Node]
    """Those of them that are nodes."""
    says: str
    """The reason in words: what it is, how much, and up to three of what shows it."""
    names: list[str]
    """All of what shows it, by name; ids and words without one as they are."""


class RecommendationConnection(records.Ties):
    """A page of Recommendation."""

    KINDS = {
        "aggregate": "RecommendationAggregate",
        "edges": "RecommendationEdge",
        "pageInfo": "PageInfo",
    }
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[RecommendationEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class RecommendationEdge(records.Selected):
    """One row of RecommendationConnection."""

    KINDS = {"node": "Recommendation"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Recommendation
    """What stands there."""


class RecommendedByConnection(records.Ties):
    """A page of Assessment."""

    KINDS = {
        "aggregate": "RecommendedByAggregate",
        "edges": "RecommendedByEdge",
        "pageInfo": "PageInfo",
    }
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[RecommendedByEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class RecommendedByEdge(records.Selected):
    """One row of RecommendedByConnection."""

    KINDS = {"node": "Assessment", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Assessment
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class RecommendsConnection(records.Ties):
    """A page of Recommendation."""

    KINDS = {"aggregate": "RecommendsAggregate", "edges": "RecommendsEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[RecommendsEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class RecommendsEdge(records.Selected):
    """One row of RecommendsConnection."""

    KINDS = {"node": "Recommendation", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Recommendation
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class RecordConnection(records.Ties):
    """A page of Record."""

    KINDS = {"aggregate": "RecordAggregate", "edges": "RecordEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[RecordEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class RecordEdge(records.Selected):
    """One row of RecordConnection."""

    KINDS = {"node": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Record
    """What stands there."""


class RecordsConnection(records.Ties):
    """A page of Record."""

    KINDS = {"aggregate": "RecordsAggregate", "edges": "RecordsEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[RecordsEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class RecordsEdge(records.Selected):
    """One row of RecordsConnection."""

    KINDS = {"node": "Record", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Record
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class RegionConnection(records.Ties):
    """A page of Region."""

    KINDS = {"aggregate": "RegionAggregate", "edges": "RegionEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[RegionEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class RegionEdge(records.Selected):
    """One row of RegionConnection."""

    KINDS = {"node": "Region"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Region
    """What stands there."""


class RequestConnection(records.Ties):
    """A page of Request."""

    KINDS = {"aggregate": "RequestAggregate", "edges": "RequestEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[RequestEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class RequestEdge(records.Selected):
    """One row of RequestConnection."""

    KINDS = {"node": "Request"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Request
    """What stands there."""


class RequestedByConnection(records.Ties):
    """A page of Actor."""

    KINDS = {
        "aggregate": "RequestedByAggregate",
        "edges": "RequestedByEdge",
        "pageInfo": "PageInfo",
    }
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[RequestedByEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class RequestedByEdge(records.Selected):
    """One row of RequestedByConnection."""

    KINDS = {"node": "Actor", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Actor
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class RequestsConnection(records.Ties):
    """A page of Request."""

    KINDS = {"aggregate": "RequestsAggregate", "edges": "RequestsEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[RequestsEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class RequestsEdge(records.Selected):
    """One row of RequestsConnection."""

    KINDS = {"node": "Request", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Request
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class ResearchInstituteConnection(records.Ties):
    """A page of ResearchInstitute."""

    KINDS = {
        "aggregate": "ResearchInstituteAggregate",
        "edges": "ResearchInstituteEdge",
        "pageInfo": "PageInfo",
    }
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[ResearchInstituteEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class ResearchInstituteEdge(records.Selected):
    """One row of ResearchInstituteConnection."""

    KINDS = {"node": "ResearchInstitute"}
    cursor: str
    """Where this row stands, for `after`."""
    node: ResearchInstitute
    """What stands there."""


class RunConnection(records.Ties):
    """A page of Run."""

    KINDS = {"aggregate": "RunAggregate", "edges": "RunEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[RunEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class RunEdge(records.Selected):
    """One row of RunConnection."""

    KINDS = {"node": "Run"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Run
    """What stands there."""


class Scorecard(records.Selected):
    """How actors hang together over the border."""

    KINDS = {
        "eiIndex": "Figure",
        "eiIndexWithinTypes": "Figure",
        "borderEffect": "Figure",
        "distanceEffect": "Figure",
        "countries": "CountryScore",
        "between": "CountryPair",
        "snapshot": "Snapshot",
    }
    FIELDS = "__typename actors selected capped ties tiesOverBorder expectedOverBorder density components giantShare isolates fragmentation assortativity remarks eiIndex { __typename value low high expected p } eiIndexWithinTypes { __typename value low high expected p } borderEffect { __typename value low high expected p } distanceEffect { __typename value low high expected p } countries { __typename country actors eiIndex } between { __typename countries ties expected } snapshot { __typename taken day digest actors }"
    actors: int
    """How many actors are looked at."""
    selected: int
    """How many the filter or the ids select."""
    capped: bool
    """Whether these are more than 100,000, so that some are left out."""
    ties: int
    """How many pairs of them are tied."""
    ties_over_border: int
    """How many of these pairs are of two countries."""
    expected_over_border: float | None
    """How many would be by chance."""
    density: float | None
    """The pairs that are tied over all pairs."""
    components: int
    """Into how many parts the network falls."""
    giant_share: float | None
    """The part of the actors in the largest of them, 0 to 1."""
    isolates: int
    """Actors without a tie."""
    fragmentation: float | None
    """The part of all pairs that do not reach each other."""
    ei_index: Figure | None
    """Ties abroad less ties at home over both, −1 to 1, as tested."""
    ei_index_within_types: Figure | None
    """The same, tested among actors of one type."""
    assortativity: float | None
    """How far ties stay in a country: 0 is by chance, 1 wholly."""
    border_effect: Figure | None
    """What a border leaves of the ties, distance allowed for."""
    distance_effect: Figure | None
    """How ties fall off with distance, as an exponent."""
    countries: list[CountryScore]
    """By country."""
    between: list[CountryPair]
    """By pair of countries."""
    remarks: list[str]
    """Which figures are not defined here, and why."""
    snapshot: Snapshot
    """What it is computed of."""


class SearchConnection(records.Ties):
    """A page of Named."""

    KINDS = {"aggregate": "SearchAggregate", "edges": "SearchEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[SearchEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class SearchEdge(records.Selected):
    """One row of SearchConnection."""

    KINDS = {"node": "Named"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Named
    """What stands there."""
    score: float


class SectorConnection(records.Ties):
    """A page of Sector."""

    KINDS = {"aggregate": "SectorAggregate", "edges": "SectorEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[SectorEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class SectorEdge(records.Selected):
    """One row of SectorConnection."""

    KINDS = {"node": "Sector"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Sector
    """What stands there."""


class SingleSource(records.Selected):
    """A product that a customer has from one supplier only."""

    KINDS = {"customer": "Actor", "supplier": "Actor"}
    FIELDS = "__typename product dependOnIt customer { __typename id name } supplier { __typename id name }"
    customer: Actor
    """Who buys it."""
    product: str
    """The product's name."""
    supplier: Actor
    """Who supplies it."""
    depend_on_it: int
    """How many such inputs this supplier is the single source of."""


class SingleSources(records.Selected):
    """Products that customers have from one supplier only."""

    KINDS = {"inputs": "SingleSource"}
    FIELDS = "__typename total inputs { __typename product dependOnIt customer { __typename id name } supplier { __typename id name } }"
    total: int
    """How many there are."""
    inputs: list[SingleSource]
    """Those whose supplier has most of them first."""


class Snapshot(records.Selected):
    """The state of the graph that an answer is computed of."""

    KINDS = {"taken": "DateTime", "day": "Date"}
    FIELDS = "__typename taken day digest actors"
    taken: datetime
    """When it was taken; what was written later is not in it."""
    day: date
    """The day it shows."""
    digest: str
    """Fingerprint of all actors and ties; runs of the analysis bear the same."""
    actors: int
    """How many actors it has."""


class SomeActors(records.Selected):
    """Actors, so many of them named as were asked for."""

    KINDS = {"nodes": "Actor"}
    FIELDS = "__typename total nodes { __typename id name }"
    total: int
    """How many there are."""
    nodes: list[Actor]
    """The first of them, by id."""


class SourceConnection(records.Ties):
    """A page of Source."""

    KINDS = {"aggregate": "SourceAggregate", "edges": "SourceEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[SourceEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class SourceEdge(records.Selected):
    """One row of SourceConnection."""

    KINDS = {"node": "Source"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Source
    """What stands there."""


class SpeaksOfConnection(records.Ties):
    """A page of Named."""

    KINDS = {"aggregate": "SpeaksOfAggregate", "edges": "SpeaksOfEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[SpeaksOfEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class SpeaksOfEdge(records.Selected):
    """One row of SpeaksOfConnection."""

    KINDS = {"node": "Named", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Named
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class SplitActorPayload(records.Selected):
    """What became of a split."""

    KINDS = {"userErrors": "UserError", "decision": "Decision", "actors": "Actor"}
    FIELDS = "__typename userErrors { __typename field message code } decision { __typename id } actors { __typename id name }"
    user_errors: list[UserError]
    decision: Decision | None
    """The decision as it is kept; null where none was taken."""
    actors: list[Actor]
    """The actors it is now."""


class SpokenOfInConnection(records.Ties):
    """A page of Finding."""

    KINDS = {"aggregate": "SpokenOfInAggregate", "edges": "SpokenOfInEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[SpokenOfInEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class SpokenOfInEdge(records.Selected):
    """One row of SpokenOfInConnection."""

    KINDS = {"node": "Finding", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Finding
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class SuppliedByConnection(records.Ties):
    """A page of Actor."""

    KINDS = {"aggregate": "SuppliedByAggregate", "edges": "SuppliedByEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[SuppliedByEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class SuppliedByEdge(records.Selected):
    """One row of SuppliedByConnection."""

    KINDS = {
        "node": "Actor",
        "validFrom": "Date",
        "validTo": "Date",
        "since": "Date",
        "statedBy": "Record",
    }
    cursor: str
    """Where this row stands, for `after`."""
    node: Actor
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    product: str | None
    """The product or service delivered."""
    sector: str | None
    """NACE code of the product, such as C25.6."""
    share: float | None
    """Share of the buyer's purchases of this product that comes from this supplier, in per cent. Unit: %."""
    volume: float | None
    """Value delivered per year, in euros. Unit: EUR."""
    since: date | None
    """The day of the first delivery."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class SuppliedProduct(records.Selected):
    """A product that somebody supplies to somebody."""

    FIELDS = "__typename product sector suppliers customers"
    product: str
    """Its name."""
    sector: str | None
    """The NACE code it is most often supplied under."""
    suppliers: int
    """How many supply it."""
    customers: int
    """How many buy it."""


class SuppliedProducts(records.Selected):
    """Products that are supplied."""

    KINDS = {"products": "SuppliedProduct", "snapshot": "Snapshot"}
    FIELDS = "__typename total products { __typename product sector suppliers customers } snapshot { __typename taken day digest actors }"
    total: int
    """How many there are."""
    products: list[SuppliedProduct]
    """The first of them."""
    snapshot: Snapshot
    """What it is computed of."""


class SupplierSuggestions(records.Selected):
    """What an actor buys, and who else could supply it."""

    KINDS = {"inputs": "SupplyInput", "snapshot": "Snapshot"}
    FIELDS = "__typename inputs { __typename product sector concentration singleSource present { __typename share kilometres } alternatives { __typename score fit independence kilometres } } snapshot { __typename taken day digest actors }"
    inputs: list[SupplyInput]
    """The most concentrated first; empty where none is known."""
    snapshot: Snapshot
    """What it is computed of."""


class SuppliesConnection(records.Ties):
    """A page of Actor."""

    KINDS = {"aggregate": "SuppliesAggregate", "edges": "SuppliesEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[SuppliesEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class SuppliesEdge(records.Selected):
    """One row of SuppliesConnection."""

    KINDS = {
        "node": "Actor",
        "validFrom": "Date",
        "validTo": "Date",
        "since": "Date",
        "statedBy": "Record",
    }
    cursor: str
    """Where this row stands, for `after`."""
    node: Actor
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    product: str | None
    """The product or service delivered."""
    sector: str | None
    """NACE code of the product, such as C25.6."""
    share: float | None
    """Share of the buyer's purchases of this product that comes from this supplier, in per cent. Unit: %."""
    volume: float | None
    """Value delivered per year, in euros. Unit: EUR."""
    since: date | None
    """The day of the first delivery."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class SupplyCircle(records.Selected):
    """Actors each of whom supplies the next, and the last the first."""

    KINDS = {"nodes": "Actor"}
    FIELDS = "__typename products nodes { __typename id name }"
    nodes: list[Actor]
    """In the order of supply."""
    products: list[list[str]]
    """What each of them supplies to the next."""


class SupplyInput(records.Selected):
    """A product that an actor buys."""

    KINDS = {"present": "PresentSupplier", "alternatives": "AlternativeSupplier"}
    FIELDS = "__typename product sector concentration singleSource present { __typename share kilometres node { __typename id name } } alternatives { __typename score fit independence kilometres node { __typename id name } reasons { __typename kind value unit points about says names } }"
    product: str
    """The product's name."""
    sector: str | None
    """The NACE code it is most often supplied under."""
    concentration: float | None
    """Herfindahl–Hirschman index of its suppliers; 1 is one."""
    single_source: bool
    """Whether one supplier has all of it."""
    present: list[PresentSupplier]
    """Who supplies it, the largest share first."""
    alternatives: list[AlternativeSupplier]
    """Up to `first`, the best first."""


class SupplyRisks(records.Selected):
    """Where the customers of a region depend on few; each list has up to `first` rows."""

    KINDS = {
        "products": "ProductRisk",
        "critical": "CriticalSupplier",
        "cut": "Actor",
        "singleSources": "SingleSources",
        "nearshoring": "Nearshoring",
        "circles": "SupplyCircle",
        "snapshot": "Snapshot",
    }
    FIELDS = "__typename products { __typename region product customers ofSingleSource concentration suppliers marketConcentration shareFromAbroad dependOnIt bottleneck { __typename id name } } critical { __typename failing node { __typename id name } } cut { __typename id name } singleSources { __typename total inputs { __typename product dependOnIt } } nearshoring { __typename product nowKilometres kilometres customer { __typename id name } supplier { __typename id name } alternative { __typename id name } } circles { __typename products nodes { __typename id name } } snapshot { __typename taken day digest actors }"
    products: list[ProductRisk]
    """Those whose main single source has most customers first."""
    critical: list[CriticalSupplier]
    """Those after whom most fail first."""
    cut: list[Actor] | None
    """The fewest without whom none of `product` comes; null unless one is named."""
    single_sources: SingleSources
    """Inputs of one supplier only."""
    nearshoring: list[Nearshoring]
    """Those that would save most kilometres first."""
    circles: list[SupplyCircle]
    """Circles of supply of up to four actors."""
    snapshot: Snapshot
    """What it is computed of."""


class Timeline(records.Selected):
    """When what is selected began and ended."""

    KINDS = {"series": "TimelineSeries"}
    FIELDS = "__typename selected series { __typename of kind total undated years { __typename year count overBorder } }"
    selected: int | None
    """How many actors are selected; null where all are meant."""
    series: list[TimelineSeries]
    """One for each sort, and each kind of tie."""


class TimelineSeries(records.Selected):
    """How many of one sort there are, year by year."""

    KINDS = {"years": "TimelineYear"}
    FIELDS = "__typename of kind total undated years { __typename year count overBorder }"
    of: str
    """What is counted: founded, closed, ties_begun, ties_ended, projects_begun, projects_ended."""
    kind: str | None
    """The relationship, such as SUPPLIES, where ties are counted."""
    total: int
    """How many there are, dated or not."""
    undated: int
    """How many have no date; what goes on has no end either."""
    years: list[TimelineYear]
    """The years that have any, in order."""


class TimelineYear(records.Selected):
    """What is dated to a year."""

    FIELDS = "__typename year count overBorder"
    year: int
    """The year."""
    count: int
    """How many."""
    over_border: int
    """How many of them are of two countries."""


class TopicConnection(records.Ties):
    """A page of Topic."""

    KINDS = {"aggregate": "TopicAggregate", "edges": "TopicEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[TopicEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class TopicEdge(records.Selected):
    """One row of TopicConnection."""

    KINDS = {"node": "Topic"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Topic
    """What stands there."""


class UndoDecisionPayload(records.Selected):
    """What became of an undoing."""

    KINDS = {"userErrors": "UserError", "decision": "Decision"}
    FIELDS = "__typename userErrors { __typename field message code } decision { __typename id }"
    user_errors: list[UserError]
    decision: Decision | None
    """The decision as it is kept; null where none was taken."""


class UndoEditPayload(records.Selected):
    """What became of undoEdit."""

    KINDS = {"nodes": "Node", "edits": "Edit", "userErrors": "UserError"}
    FIELDS = "__typename nodes { __typename id synthetic validFrom validTo changed ... on Named { name } facts { __typename property value current open mentioned source licence retrieved record } } edits { __typename id } userErrors { __typename field message code }"
    nodes: list[Node | None]
    """What changed back."""
    edits: list[Edit | None]
    """What the log has of it."""
    user_errors: list[UserError]
    """Why nothing was done; empty where it was."""


class UniversityConnection(records.Ties):
    """A page of University."""

    KINDS = {"aggregate": "UniversityAggregate", "edges": "UniversityEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[UniversityEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class UniversityEdge(records.Selected):
    """One row of UniversityConnection."""

    KINDS = {"node": "University"}
    cursor: str
    """Where this row stands, for `after`."""
    node: University
    """What stands there."""


class UpdateActorPayload(records.Selected):
    """What became of updateActor."""

    KINDS = {"actor": "Actor", "edits": "Edit", "userErrors": "UserError"}
    FIELDS = "__typename actor { __typename id name } edits { __typename id } userErrors { __typename field message code }"
    actor: Actor | None
    """As it is now."""
    edits: list[Edit | None]
    """What the log has of it."""
    user_errors: list[UserError]
    """Why nothing was done; empty where it was."""


class UpdateAttendancePayload(records.Selected):
    """What became of updateAttendance."""

    KINDS = {"actor": "Actor", "event": "Event", "edits": "Edit", "userErrors": "UserError"}
    FIELDS = "__typename actor { __typename id name } event { __typename id name } edits { __typename id } userErrors { __typename field message code }"
    actor: Actor | None
    """Where it starts."""
    event: Event | None
    """Where it ends."""
    edits: list[Edit | None]
    """What the log has of it."""
    user_errors: list[UserError]
    """Why nothing was done; empty where it was."""


class UpdateCooperationPayload(records.Selected):
    """What became of updateCooperation."""

    KINDS = {"one": "Actor", "other": "Actor", "edits": "Edit", "userErrors": "UserError"}
    FIELDS = "__typename one { __typename id name } other { __typename id name } edits { __typename id } userErrors { __typename field message code }"
    one: Actor | None
    """Where it starts."""
    other: Actor | None
    """Where it ends."""
    edits: list[Edit | None]
    """What the log has of it."""
    user_errors: list[UserError]
    """Why nothing was done; empty where it was."""


class UpdateEventPayload(records.Selected):
    """What became of updateEvent."""

    KINDS = {"event": "Event", "edits": "Edit", "userErrors": "UserError"}
    FIELDS = "__typename event { __typename id name } edits { __typename id } userErrors { __typename field message code }"
    event: Event | None
    """As it is now."""
    edits: list[Edit | None]
    """What the log has of it."""
    user_errors: list[UserError]
    """Why nothing was done; empty where it was."""


class UpdateMembershipPayload(records.Selected):
    """What became of updateMembership."""

    KINDS = {"member": "Actor", "of": "Named", "edits": "Edit", "userErrors": "UserError"}
    FIELDS = "__typename member { __typename id name } of { __typename id name } edits { __typename id } userErrors { __typename field message code }"
    member: Actor | None
    """Where it starts."""
    of: Named | None
    """Where it ends."""
    edits: list[Edit | None]
    """What the log has of it."""
    user_errors: list[UserError]
    """Why nothing was done; empty where it was."""


class UpdateOfferPayload(records.Selected):
    """What became of updateOffer."""

    KINDS = {"offer": "Offer", "edits": "Edit", "userErrors": "UserError"}
    FIELDS = "__typename offer { __typename id name } edits { __typename id } userErrors { __typename field message code }"
    offer: Offer | None
    """As it is now."""
    edits: list[Edit | None]
    """What the log has of it."""
    user_errors: list[UserError]
    """Why nothing was done; empty where it was."""


class UpdateParticipationPayload(records.Selected):
    """What became of updateParticipation."""

    KINDS = {"actor": "Actor", "project": "Named", "edits": "Edit", "userErrors": "UserError"}
    FIELDS = "__typename actor { __typename id name } project { __typename id name } edits { __typename id } userErrors { __typename field message code }"
    actor: Actor | None
    """Where it starts."""
    project: Named | None
    """Where it ends."""
    edits: list[Edit | None]
    """What the log has of it."""
    user_errors: list[UserError]
    """Why nothing was done; empty where it was."""


class UpdateProjectPayload(records.Selected):
    """What became of updateProject."""

    KINDS = {"project": "Project", "edits": "Edit", "userErrors": "UserError"}
    FIELDS = "__typename project { __typename id name } edits { __typename id } userErrors { __typename field message code }"
    project: Project | None
    """As it is now."""
    edits: list[Edit | None]
    """What the log has of it."""
    user_errors: list[UserError]
    """Why nothing was done; empty where it was."""


class UpdateRequestPayload(records.Selected):
    """What became of updateRequest."""

    KINDS = {"request": "Request", "edits": "Edit", "userErrors": "UserError"}
    FIELDS = "__typename request { __typename id name } edits { __typename id } userErrors { __typename field message code }"
    request: Request | None
    """As it is now."""
    edits: list[Edit | None]
    """What the log has of it."""
    user_errors: list[UserError]
    """Why nothing was done; empty where it was."""


class UpdateSupplyPayload(records.Selected):
    """What became of updateSupply."""

    KINDS = {"supplier": "Actor", "customer": "Actor", "edits": "Edit", "userErrors": "UserError"}
    FIELDS = "__typename supplier { __typename id name } customer { __typename id name } edits { __typename id } userErrors { __typename field message code }"
    supplier: Actor | None
    """Where it starts."""
    customer: Actor | None
    """Where it ends."""
    edits: list[Edit | None]
    """What the log has of it."""
    user_errors: list[UserError]
    """Why nothing was done; empty where it was."""


class UpsertActorsPayload(records.Selected):
    """What became of upsertActors."""

    KINDS = {"actors": "Actor", "edits": "Edit", "userErrors": "UserError"}
    FIELDS = "__typename created updated unchanged actors { __typename id name } edits { __typename id } userErrors { __typename field message code }"
    actors: list[Actor | None]
    """As they are now, row by row."""
    created: int
    """How many are new."""
    updated: int
    """How many changed."""
    unchanged: int
    """How many were so already."""
    edits: list[Edit | None]
    """What the log has of it."""
    user_errors: list[UserError]
    """Why nothing was done; empty where it was."""


class UpsertAttendancesPayload(records.Selected):
    """What became of upsertAttendances."""

    KINDS = {"edits": "Edit", "userErrors": "UserError"}
    FIELDS = "__typename created updated unchanged edits { __typename id } userErrors { __typename field message code }"
    created: int
    """How many are new."""
    updated: int
    """How many changed."""
    unchanged: int
    """How many were so already."""
    edits: list[Edit | None]
    """What the log has of it."""
    user_errors: list[UserError]
    """Why nothing was done; empty where it was."""


class UpsertCooperationsPayload(records.Selected):
    """What became of upsertCooperations."""

    KINDS = {"edits": "Edit", "userErrors": "UserError"}
    FIELDS = "__typename created updated unchanged edits { __typename id } userErrors { __typename field message code }"
    created: int
    """How many are new."""
    updated: int
    """How many changed."""
    unchanged: int
    """How many were so already."""
    edits: list[Edit | None]
    """What the log has of it."""
    user_errors: list[UserError]
    """Why nothing was done; empty where it was."""


class UpsertEventsPayload(records.Selected):
    """What became of upsertEvents."""

    KINDS = {"events": "Event", "edits": "Edit", "userErrors": "UserError"}
    FIELDS = "__typename created updated unchanged events { __typename id name } edits { __typename id } userErrors { __typename field message code }"
    events: list[Event | None]
    """As they are now, row by row."""
    created: int
    """How many are new."""
    updated: int
    """How many changed."""
    unchanged: int
    """How many were so already."""
    edits: list[Edit | None]
    """What the log has of it."""
    user_errors: list[UserError]
    """Why nothing was done; empty where it was."""


class UpsertMembershipsPayload(records.Selected):
    """What became of upsertMemberships."""

    KINDS = {"edits": "Edit", "userErrors": "UserError"}
    FIELDS = "__typename created updated unchanged edits { __typename id } userErrors { __typename field message code }"
    created: int
    """How many are new."""
    updated: int
    """How many changed."""
    unchanged: int
    """How many were so already."""
    edits: list[Edit | None]
    """What the log has of it."""
    user_errors: list[UserError]
    """Why nothing was done; empty where it was."""


class UpsertOffersPayload(records.Selected):
    """What became of upsertOffers."""

    KINDS = {"offers": "Offer", "edits": "Edit", "userErrors": "UserError"}
    FIELDS = "__typename created updated unchanged offers { __typename id name } edits { __typename id } userErrors { __typename field message code }"
    offers: list[Offer | None]
    """As they are now, row by row."""
    created: int
    """How many are new."""
    updated: int
    """How many changed."""
    unchanged: int
    """How many were so already."""
    edits: list[Edit | None]
    """What the log has of it."""
    user_errors: list[UserError]
    """Why nothing was done; empty where it was."""


class UpsertParticipationsPayload(records.Selected):
    """What became of upsertParticipations."""

    KINDS = {"edits": "Edit", "userErrors": "UserError"}
    FIELDS = "__typename created updated unchanged edits { __typename id } userErrors { __typename field message code }"
    created: int
    """How many are new."""
    updated: int
    """How many changed."""
    unchanged: int
    """How many were so already."""
    edits: list[Edit | None]
    """What the log has of it."""
    user_errors: list[UserError]
    """Why nothing was done; empty where it was."""


class UpsertProjectsPayload(records.Selected):
    """What became of upsertProjects."""

    KINDS = {"projects": "Project", "edits": "Edit", "userErrors": "UserError"}
    FIELDS = "__typename created updated unchanged projects { __typename id name } edits { __typename id } userErrors { __typename field message code }"
    projects: list[Project | None]
    """As they are now, row by row."""
    created: int
    """How many are new."""
    updated: int
    """How many changed."""
    unchanged: int
    """How many were so already."""
    edits: list[Edit | None]
    """What the log has of it."""
    user_errors: list[UserError]
    """Why nothing was done; empty where it was."""


class UpsertRequestsPayload(records.Selected):
    """What became of upsertRequests."""

    KINDS = {"requests": "Request", "edits": "Edit", "userErrors": "UserError"}
    FIELDS = "__typename created updated unchanged requests { __typename id name } edits { __typename id } userErrors { __typename field message code }"
    requests: list[Request | None]
    """As they are now, row by row."""
    created: int
    """How many are new."""
    updated: int
    """How many changed."""
    unchanged: int
    """How many were so already."""
    edits: list[Edit | None]
    """What the log has of it."""
    user_errors: list[UserError]
    """Why nothing was done; empty where it was."""


class UpsertSuppliesPayload(records.Selected):
    """What became of upsertSupplies."""

    KINDS = {"edits": "Edit", "userErrors": "UserError"}
    FIELDS = "__typename created updated unchanged edits { __typename id } userErrors { __typename field message code }"
    created: int
    """How many are new."""
    updated: int
    """How many changed."""
    unchanged: int
    """How many were so already."""
    edits: list[Edit | None]
    """What the log has of it."""
    user_errors: list[UserError]
    """Why nothing was done; empty where it was."""


class UserError(records.Selected):
    """Why something was not done."""

    FIELDS = "__typename field message code"
    field: list[str]
    """The way to the input that is meant."""
    message: str
    """A sentence."""
    code: str
    """One of CONTRADICTION, ALREADY_UNDONE, UNKNOWN_ID, NOT_MERGEABLE, BAD_USER_INPUT."""


class Viewer(records.Selected):
    """Somebody who asks."""

    FIELDS = "__typename name role organisations bulk signedIn"
    name: str
    """Whom the log of edits names."""
    role: str | None
    """reader, editor, steward or admin; null if they may do nothing."""
    organisations: list[str]
    """Actors that they speak for; none where their role holds for all."""
    bulk: bool
    """Whether pages may have 1,000 rows."""
    signed_in: bool
    """Whether they have shown who they are."""


class WhatIf(records.Selected):
    """What a change would do to the network; each list has up to `first` rows."""

    KINDS = {
        "measures": "Difference",
        "removed": "SomeActors",
        "cutOff": "SomeActors",
        "failing": "FailingCustomers",
        "bridging": "Bridging",
        "snapshot": "Snapshot",
    }
    FIELDS = "__typename measures { __typename measure before after difference error } removed { __typename total nodes { __typename id name } } cutOff { __typename total nodes { __typename id name } } failing { __typename total customers { __typename tier } } bridging { __typename before after node { __typename id name } } snapshot { __typename taken day digest actors }"
    measures: list[Difference]
    """The network before and after."""
    removed: SomeActors
    """Who would be gone."""
    cut_off: SomeActors
    """Who stays but would lose the largest component."""
    failing: FailingCustomers
    """Customers that would fail, within three tiers."""
    bridging: list[Bridging]
    """Whose bridging changes most, first."""
    snapshot: Snapshot
    """What it is computed of."""


class WithinConnection(records.Ties):
    """A page of Named."""

    KINDS = {"aggregate": "WithinAggregate", "edges": "WithinEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[WithinEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class WithinEdge(records.Selected):
    """One row of WithinConnection."""

    KINDS = {"node": "Named", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Named
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class WorkedOnByConnection(records.Ties):
    """A page of Named."""

    KINDS = {"aggregate": "WorkedOnByAggregate", "edges": "WorkedOnByEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[WorkedOnByEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class WorkedOnByEdge(records.Selected):
    """One row of WorkedOnByConnection."""

    KINDS = {"node": "Named", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Named
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class WorksOnConnection(records.Ties):
    """A page of Topic."""

    KINDS = {"aggregate": "WorksOnAggregate", "edges": "WorksOnEdge", "pageInfo": "PageInfo"}
    total_count: int
    """Rows under the filter, on all pages."""
    aggregate: records.Selected
    """Figures of all these rows."""
    edges: list[WorksOnEdge]
    """The rows of this page."""
    page_info: PageInfo
    """Whether there is more."""


class WorksOnEdge(records.Selected):
    """One row of WorksOnConnection."""

    KINDS = {"node": "Topic", "validFrom": "Date", "validTo": "Date", "statedBy": "Record"}
    cursor: str
    """Where this row stands, for `after`."""
    node: Topic
    """What stands there."""
    synthetic: bool
    """True where the demo generator made this tie up; it does not exist in reality."""
    valid_from: date | None
    """The first day on which the tie held."""
    valid_to: date | None
    """The last day on which the tie held. Empty while it still holds."""
    records: list[str] | None
    """Ids of all records that state the tie."""
    source: str | None
    """Short name of the source the tie comes from."""
    stated_by: list[Record]
    """The records that state this tie, each with its source, licence and date."""


class Assessment(Node):
    """An actor's innovation profile at one date, made from a questionnaire."""

    KINDS = {
        "records": "RecordsConnection",
        "edits": "EditsConnection",
        "mentionedIn": "MentionedInConnection",
        "facts": "Fact",
        "date": "Date",
        "assesses": "AssessesConnection",
        "recommends": "RecommendsConnection",
    }
    FIELDS = "__typename id synthetic validFrom validTo changed date score method answers"
    id: str
    """Stable id made from a business key, such as ror:042aqky30 or de-hr:U1104_HRB33730."""
    synthetic: bool
    """True where the demo generator made this up; nothing like it exists in reality."""
    records: RecordsConnection
    """The record is a source's word about this entity."""
    edits: EditsConnection
    """The edit changed this node, or a tie of it."""
    mentioned_in: MentionedInConnection
    """The record names this entity without being about it, as a child names its parent."""
    facts: list[Fact]
    """What every record says of this, fact by fact: those first whose word counts. Of values that differ, `current` ones are shown. Read from up to 500 records."""
    date: date | None
    """The day of the assessment."""
    score: float | None
    """The overall result, from 0 (lowest) to 100 (highest). Unit: 0-100."""
    method: str | None
    """The questionnaire and its edition."""
    answers: str | None
    """The answers given, as JSON text. Personal: null for all but stewards, and only they may filter, sort or group by it."""
    assesses: AssessesConnection
    """The assessment that describes the actor's power to innovate."""
    recommends: RecommendsConnection
    """The assessment leads to this recommendation."""


class CandidatePair(Node):
    """Two ids that may name the same organisation, how sure that is and why, and what was decided."""

    KINDS = {
        "records": "RecordsConnection",
        "edits": "EditsConnection",
        "mentionedIn": "MentionedInConnection",
        "facts": "Fact",
        "decided": "DateTime",
        "compares": "ComparesConnection",
        "decisions": "DecisionsConnection",
    }
    FIELDS = "__typename id synthetic validFrom validTo changed left right leftName rightName probability reasons verdict automatic by decided note"
    id: str
    """Stable id made from a business key, such as ror:042aqky30 or de-hr:U1104_HRB33730."""
    synthetic: bool
    """True where the demo generator made this up; nothing like it exists in reality."""
    records: RecordsConnection
    """The record is a source's word about this entity."""
    edits: EditsConnection
    """The edit changed this node, or a tie of it."""
    mentioned_in: MentionedInConnection
    """The record names this entity without being about it, as a child names its parent."""
    facts: list[Fact]
    """What every record says of this, fact by fact: those first whose word counts. Of values that differ, `current` ones are shown. Read from up to 500 records."""
    left: str
    """The smaller of the two ids. A pair keeps its ids for good, whatever they are merged into."""
    right: str
    """The larger of the two ids."""
    left_name: str | None
    """What the one was called when the pair was found."""
    right_name: str | None
    """What the other was called when the pair was found."""
    probability: float | None
    """How likely the two are one organisation, from 0 to 1; absent where a person named the pair."""
    reasons: str | None
    """Why, as JSON text: for each feature both values, how far they agree, and its weight (log2 of the Bayes factor)."""
    verdict: str
    """One organisation (same), two (distinct), cannot be told (unsure), answered by decisions on other pairs (settled), or still to be decided (open). One of: open, same, distinct, unsure, settled."""
    automatic: bool
    """True where the probability was enough to merge without a person; a person's decision goes before it."""
    by: str | None
    """Who decided. Absent where nobody has. Personal: null for all but stewards, and only they may filter, sort or group by it."""
    decided: datetime | None
    """When the decision was made."""
    note: str | None
    """What the person wrote about the decision. Personal: null for all but stewards, and only they may filter, sort or group by it."""
    compares: ComparesConnection
    """The actor that now stands for one of the pair's ids."""
    decisions: DecisionsConnection
    """The decision is about this pair."""


class Decision(Node):
    """What a person decided about which ids name the same organisation. Never deleted, only undone."""

    KINDS = {
        "records": "RecordsConnection",
        "edits": "EditsConnection",
        "mentionedIn": "MentionedInConnection",
        "facts": "Fact",
        "at": "DateTime",
        "concerns": "ConcernsConnection",
    }
    FIELDS = "__typename id synthetic validFrom validTo changed kind by at note batch before after undone"
    id: str
    """Stable id made from a business key, such as ror:042aqky30 or de-hr:U1104_HRB33730."""
    synthetic: bool
    """True where the demo generator made this up; nothing like it exists in reality."""
    records: RecordsConnection
    """The record is a source's word about this entity."""
    edits: EditsConnection
    """The edit changed this node, or a tie of it."""
    mentioned_in: MentionedInConnection
    """The record names this entity without being about it, as a child names its parent."""
    facts: list[Fact]
    """What every record says of this, fact by fact: those first whose word counts. Of values that differ, `current` ones are shown. Read from up to 500 records."""
    kind: str
    """Whether a pair was decided, actors were merged or split, or an earlier decision undone. One of: decide, merge, split, undo."""
    by: str | None
    """Who decided. Personal: null for all but stewards, and only they may filter, sort or group by it."""
    at: datetime
    """When the decision was made."""
    note: str | None
    """What the person wrote about it. Personal: null for all but stewards, and only they may filter, sort or group by it."""
    batch: str | None
    """What decisions made together have in common, so that they can be undone together."""
    before: str | None
    """The verdicts of the pairs before, as JSON text. Personal: null for all but stewards, and only they may filter, sort or group by it."""
    after: str | None
    """The verdicts of the pairs after it, as JSON text. Personal: null for all but stewards, and only they may filter, sort or group by it."""
    undone: bool
    """True where the decision was taken back later."""
    concerns: ConcernsConnection
    """The decision is about this pair."""


class Edit(Node):
    """A change by hand, through the API, to one node or one tie. Never deleted, only taken back."""

    KINDS = {
        "records": "RecordsConnection",
        "edits": "EditsConnection",
        "mentionedIn": "MentionedInConnection",
        "facts": "Fact",
        "at": "DateTime",
        "edited": "EditedConnection",
    }
    FIELDS = "__typename id synthetic validFrom validTo changed kind at by byName organisations note subject before after settled batch undone idempotencyKey inputDigest answer request"
    id: str
    """Stable id made from a business key, such as ror:042aqky30 or de-hr:U1104_HRB33730."""
    synthetic: bool
    """True where the demo generator made this up; nothing like it exists in reality."""
    records: RecordsConnection
    """The record is a source's word about this entity."""
    edits: EditsConnection
    """The edit changed this node, or a tie of it."""
    mentioned_in: MentionedInConnection
    """The record names this entity without being about it, as a child names its parent."""
    facts: list[Fact]
    """What every record says of this, fact by fact: those first whose word counts. Of values that differ, `current` ones are shown. Read from up to 500 records."""
    kind: str
    """The mutation that made it, such as updateActor."""
    at: datetime
    """When it was made."""
    by: str | None
    """The id of who made it, the same for good. Personal: null for all but stewards, and only they may filter, sort or group by it."""
    by_name: str | None
    """Who made it, as people call them. Personal: null for all but stewards, and only they may filter, sort or group by it."""
    organisations: list[str] | None
    """The ids of the organisations they spoke for; none where their right holds everywhere."""
    note: str | None
    """Why, in the words of who made it. Personal: null for all but stewards, and only they may filter, sort or group by it."""
    subject: str | None
    """The id of the node, or the tie as JSON text of type, start, end and what tells it from others."""
    before: str | None
    """What changed, as it was before, as JSON text of property and value; empty where it was not there. Personal: null for all but stewards, and only they may filter, sort or group by it."""
    after: str | None
    """The same as it was afterwards; null is a value that was taken away. Personal: null for all but stewards, and only they may filter, sort or group by it."""
    settled: list[str] | None
    """Which of the changed properties a hand had settled before; the others came from files."""
    batch: str
    """What was made by one mutation; all of it can be taken back together."""
    undone: bool
    """Whether it was taken back later."""
    idempotency_key: str | None
    """The key under which it was asked for, on the first edit of its batch. Personal: null for all but stewards, and only they may filter, sort or group by it."""
    input_digest: str | None
    """Fingerprint of all that was asked for with that key. Personal: null for all but stewards, and only they may filter, sort or group by it."""
    answer: str | None
    """What was answered, as JSON text, so that the same key gets the same answer. Personal: null for all but stewards, and only they may filter, sort or group by it."""
    request: str | None
    """The id of the request that asked for it, as the server's log has it. Personal: null for all but stewards, and only they may filter, sort or group by it."""
    edited: EditedConnection
    """The edit changed this node, or a tie of it."""


class Finding(Node):
    """What a run found of the whole network or of a group, such as the border effect, with how sure it is."""

    KINDS = {
        "records": "RecordsConnection",
        "edits": "EditsConnection",
        "mentionedIn": "MentionedInConnection",
        "facts": "Fact",
        "speaksOf": "SpeaksOfConnection",
        "foundBy": "FoundByConnection",
    }
    FIELDS = "__typename id synthetic validFrom validTo changed measure about value low high expected p verdict position"
    id: str
    """Stable id made from a business key, such as ror:042aqky30 or de-hr:U1104_HRB33730."""
    synthetic: bool
    """True where the demo generator made this up; nothing like it exists in reality."""
    records: RecordsConnection
    """The record is a source's word about this entity."""
    edits: EditsConnection
    """The edit changed this node, or a tie of it."""
    mentioned_in: MentionedInConnection
    """The record names this entity without being about it, as a child names its parent."""
    facts: list[Fact]
    """What every record says of this, fact by fact: those first whose word counts. Of values that differ, `current` ones are shown. Read from up to 500 records."""
    measure: str
    """What was measured, such as border_effect."""
    about: list[str] | None
    """Ids or codes of what it speaks of, such as nuts:DED2C and nace:C28; empty for the whole network."""
    value: float | None
    """The figure; absent where it is not defined."""
    low: float | None
    """The lower end of its 95 % interval."""
    high: float | None
    """The upper end of its 95 % interval."""
    expected: float | None
    """What chance, or all else that is known, would give."""
    p: float | None
    """How likely something as unusual would be by chance; where many were tested, after Benjamini and Hochberg."""
    verdict: str | None
    """What that comes to, such as gap, surplus or as expected."""
    position: int | None
    """Where it stands among those of its measure, from 1."""
    speaks_of: SpeaksOfConnection
    """The finding speaks of this actor, region or sector."""
    found_by: FoundByConnection
    """The run came to this finding."""


class Gap(Node):
    """A tie over the border that is missing, what speaks for it, and what became of it. Never deleted."""

    KINDS = {
        "records": "RecordsConnection",
        "edits": "EditsConnection",
        "mentionedIn": "MentionedInConnection",
        "facts": "Fact",
        "at": "DateTime",
        "found": "DateTime",
        "realised": "Date",
        "between": "BetweenConnection",
        "foundBy": "FoundByConnection",
        "reasons": "Reason",
        "statuses": "GapChange",
    }
    FIELDS = "__typename id synthetic validFrom validTo changed kind left right score position evidence status by at note history found realised digest"
    id: str
    """Stable id made from a business key, such as ror:042aqky30 or de-hr:U1104_HRB33730."""
    synthetic: bool
    """True where the demo generator made this up; nothing like it exists in reality."""
    records: RecordsConnection
    """The record is a source's word about this entity."""
    edits: EditsConnection
    """The edit changed this node, or a tie of it."""
    mentioned_in: MentionedInConnection
    """The record names this entity without being about it, as a child names its parent."""
    facts: list[Fact]
    """What every record says of this, fact by fact: those first whose word counts. Of values that differ, `current` ones are shown. Read from up to 500 records."""
    kind: str
    """Whether it is missing between two actors, or between groups, such as a region's sector and all abroad. One of: actors, groups."""
    left: str
    """The id of the one end when it was found; of a group, its region's and its sector's, joined by +."""
    right: str
    """The id of the other end in the same way, or abroad."""
    score: float | None
    """How much speaks for it, from 0 to 100; the points of the evidence add up to it."""
    position: int | None
    """Where it stands among the open ones of its kind, from 1; absent once decided."""
    evidence: str | None
    """What speaks for it, as JSON text, a list of kind, value, about and points."""
    status: str
    """Open; dismissed as of no use; taken up by somebody; realised, the tie is there; rejected by one of the ends. One of: open, dismissed, taken_up, realised, rejected."""
    by: str | None
    """Who said so last; absent where the graph itself shows it. Personal: null for all but stewards, and only they may filter, sort or group by it."""
    at: datetime | None
    """When it got its status."""
    note: str | None
    """What the person wrote about it. Personal: null for all but stewards, and only they may filter, sort or group by it."""
    history: list[str] | None
    """Every status it has had, each as JSON text of status, by, at and note. Personal: null for all but stewards, and only they may filter, sort or group by it."""
    found: datetime | None
    """When it was found first."""
    realised: date | None
    """The first day of the tie that was missing, or the day on which it was first seen."""
    digest: str | None
    """Fingerprint of the snapshot that its score comes from."""
    between: BetweenConnection
    """The tie is missing at this actor, or at the group of this region and this sector."""
    found_by: FoundByConnection
    """The run came to this finding."""
    reasons: list[Reason]
    """What speaks for it, the weightiest first."""
    statuses: list[GapChange]
    """Every status it was given, the first one first."""


class Merged(Node):
    """An id that was merged away, because it names the same organisation as another one."""

    KINDS = {
        "records": "RecordsConnection",
        "edits": "EditsConnection",
        "mentionedIn": "MentionedInConnection",
        "facts": "Fact",
        "mergedInto": "MergedIntoConnection",
    }
    FIELDS = "__typename id synthetic validFrom validTo changed"
    id: str
    """Stable id made from a business key, such as ror:042aqky30 or de-hr:U1104_HRB33730."""
    synthetic: bool
    """True where the demo generator made this up; nothing like it exists in reality."""
    records: RecordsConnection
    """The record is a source's word about this entity."""
    edits: EditsConnection
    """The edit changed this node, or a tie of it."""
    mentioned_in: MentionedInConnection
    """The record names this entity without being about it, as a child names its parent."""
    facts: list[Fact]
    """What every record says of this, fact by fact: those first whose word counts. Of values that differ, `current` ones are shown. Read from up to 500 records."""
    merged_into: MergedIntoConnection
    """The id was merged away; it leads to the actor that now stands for it."""


class Named(Node):
    """Anything that has a name and can be found by it."""

    KINDS = {
        "records": "RecordsConnection",
        "edits": "EditsConnection",
        "mentionedIn": "MentionedInConnection",
        "facts": "Fact",
    }
    FIELDS = "__typename id synthetic validFrom validTo changed name names nameEn nameDe nameCs namePl description"
    id: str
    """Stable id made from a business key, such as ror:042aqky30 or de-hr:U1104_HRB33730."""
    synthetic: bool
    """True where the demo generator made this up; nothing like it exists in reality."""
    records: RecordsConnection
    """The record is a source's word about this entity."""
    edits: EditsConnection
    """The edit changed this node, or a tie of it."""
    mentioned_in: MentionedInConnection
    """The record names this entity without being about it, as a child names its parent."""
    facts: list[Fact]
    """What every record says of this, fact by fact: those first whose word counts. Of values that differ, `current` ones are shown. Read from up to 500 records."""
    name: str
    """The official name, in the language of the place it comes from."""
    names: list[str] | None
    """Other spellings, acronyms, former names and translations that people search for."""
    name_en: str | None
    """The official English name, where there is one."""
    name_de: str | None
    """The official German name, where there is one."""
    name_cs: str | None
    """The official Czech name, where there is one."""
    name_pl: str | None
    """The official Polish name, where there is one."""
    description: str | None
    """What it is about, in a few sentences, as the source puts it."""


class Record(Node):
    """What a source said in one row, kept word for word with its licence and date."""

    KINDS = {
        "records": "RecordsConnection",
        "edits": "EditsConnection",
        "mentionedIn": "MentionedInConnection",
        "facts": "Fact",
        "retrieved": "Date",
        "describes": "DescribesConnection",
        "mentions": "MentionsConnection",
        "publishedBy": "PublishedByConnection",
    }
    FIELDS = "__typename id synthetic validFrom validTo changed source row key licence retrieved digest raw file remarks"
    id: str
    """Stable id made from a business key, such as ror:042aqky30 or de-hr:U1104_HRB33730."""
    synthetic: bool
    """True where the demo generator made this up; nothing like it exists in reality."""
    records: RecordsConnection
    """The record is a source's word about this entity."""
    edits: EditsConnection
    """The edit changed this node, or a tie of it."""
    mentioned_in: MentionedInConnection
    """The record names this entity without being about it, as a child names its parent."""
    facts: list[Fact]
    """What every record says of this, fact by fact: those first whose word counts. Of values that differ, `current` ones are shown. Read from up to 500 records."""
    source: str
    """Short name of the source, such as offeneregister."""
    row: int | None
    """The row's number in the file, counted from 1."""
    key_: str | None
    """What names the row within its source for good, such as a register number."""
    licence: str
    """The licence under which the row may be used, such as CC BY 4.0."""
    retrieved: date | None
    """The day the file was fetched from its publisher."""
    digest: str
    """Fingerprint of the row; a row with the same digest has not changed."""
    raw: str | None
    """The row as it was read, as JSON text. Personal: null for all but stewards, and only they may filter, sort or group by it."""
    file: str | None
    """Name of the file the row stands in."""
    remarks: list[str] | None
    """What was noticed while reading the row, such as a repaired text or an invalid identifier. Personal: null for all but stewards, and only they may filter, sort or group by it."""
    describes: DescribesConnection
    """The record is a source's word about this entity."""
    mentions: MentionsConnection
    """The record names this entity without being about it, as a child names its parent."""
    published_by: PublishedByConnection
    """The source in which the record stands."""


class Run(Node):
    """One computation on the network, so that its figures can be traced, compared and repeated."""

    KINDS = {
        "records": "RecordsConnection",
        "edits": "EditsConnection",
        "mentionedIn": "MentionedInConnection",
        "facts": "Fact",
        "started": "DateTime",
        "finished": "DateTime",
        "day": "Date",
        "findings": "FindingsConnection",
        "measured": "MeasuredConnection",
        "ranking": "MeasuredConnection",
        "figures": "FindingConnection",
    }
    FIELDS = "__typename id synthetic validFrom validTo changed measure measures status started finished day digest actors ties seed parameters seconds remarks version versions"
    id: str
    """Stable id made from a business key, such as ror:042aqky30 or de-hr:U1104_HRB33730."""
    synthetic: bool
    """True where the demo generator made this up; nothing like it exists in reality."""
    records: RecordsConnection
    """The record is a source's word about this entity."""
    edits: EditsConnection
    """The edit changed this node, or a tie of it."""
    mentioned_in: MentionedInConnection
    """The record names this entity without being about it, as a child names its parent."""
    facts: list[Fact]
    """What every record says of this, fact by fact: those first whose word counts. Of values that differ, `current` ones are shown. Read from up to 500 records."""
    measure: str | None
    """What the run was for, where it was no analysis of the network, such as the demo region."""
    measures: list[str] | None
    """The measures that were computed, such as cross_border_betweenness."""
    status: str | None
    """Whether all is written (finished); a run that still writes is not yet labelled a run. One of: running, finished."""
    started: datetime | None
    """When the computation began."""
    finished: datetime | None
    """When the computation ended. Empty where it did not."""
    day: date | None
    """The day on which the graph was looked at."""
    digest: str | None
    """Fingerprint of the graph the figures were computed on."""
    actors: int | None
    """How many actors were looked at."""
    ties: int | None
    """How many pairs of actors are tied in some way."""
    seed: int | None
    """What all random draws start from; the same seed gives the same figures."""
    parameters: str | None
    """What was asked for, as JSON text."""
    seconds: str | None
    """How many seconds each measure took, as JSON text."""
    remarks: list[str] | None
    """Which measures are not defined for this graph, and why."""
    version: str | None
    """The version of Mosty that computed it."""
    versions: list[str] | None
    """Name and version of everything the figures depend on."""
    findings: FindingsConnection
    """The run came to this finding."""
    measured: MeasuredConnection
    """What the run measured of the actor; what was not asked for, or is not defined for it, is absent."""
    ranking: MeasuredConnection
    """The actors in the order of a measure, the highest first unless `direction` says otherwise; those without a value are left out. `search` and `types` narrow them down as those of `actors` do."""
    figures: FindingConnection
    """What the run found of the whole network, of countries, regions, sectors and groups of actors, by measure and position unless `orderBy` says otherwise."""


class Actor(Named):
    """An organisation that takes part in the region's innovation, of whatever kind."""

    KINDS = {
        "records": "RecordsConnection",
        "edits": "EditsConnection",
        "mentionedIn": "MentionedInConnection",
        "facts": "Fact",
        "location": "Point",
        "founded": "Date",
        "spokenOfIn": "SpokenOfInConnection",
        "activeIn": "ActiveInConnection",
        "assessedIn": "AssessedInConnection",
        "attends": "AttendsConnection",
        "gaps": "GapsConnection",
        "comparedIn": "ComparedInConnection",
        "cooperatesWith": "CooperatesWithConnection",
        "locatedIn": "LocatedInConnection",
        "measuredIn": "MeasuredInConnection",
        "memberOf": "MemberOfConnection",
        "members": "MembersConnection",
        "mergedFrom": "MergedFromConnection",
        "offers": "OffersConnection",
        "organises": "OrganisesConnection",
        "owns": "OwnsConnection",
        "ownedBy": "OwnedByConnection",
        "partOf": "PartOfConnection",
        "parts": "PartsConnection",
        "participatesIn": "ParticipatesInConnection",
        "requests": "RequestsConnection",
        "supplies": "SuppliesConnection",
        "suppliedBy": "SuppliedByConnection",
        "worksOn": "WorksOnConnection",
        "measures": "Measures",
    }
    FIELDS = "__typename id synthetic validFrom validTo changed name names nameEn nameDe nameCs namePl description country town postcode address website email legalForm legalFormText status founded identifiers invalidIdentifiers location { latitude longitude }"
    id: str
    """Stable id made from a business key, such as ror:042aqky30 or de-hr:U1104_HRB33730."""
    synthetic: bool
    """True where the demo generator made this up; nothing like it exists in reality."""
    records: RecordsConnection
    """The record is a source's word about this entity."""
    edits: EditsConnection
    """The edit changed this node, or a tie of it."""
    mentioned_in: MentionedInConnection
    """The record names this entity without being about it, as a child names its parent."""
    facts: list[Fact]
    """What every record says of this, fact by fact: those first whose word counts. Of values that differ, `current` ones are shown. Read from up to 500 records."""
    name: str
    """The official name, in the language of the place it comes from."""
    names: list[str] | None
    """Other spellings, acronyms, former names and translations that people search for."""
    country: str | None
    """The country of the seat, as its two-letter ISO 3166 code such as DE, CZ or PL."""
    town: str | None
    """The town of the seat, as the source spells it."""
    postcode: str | None
    """The postcode of the seat."""
    address: str | None
    """Street and house number of the seat."""
    location: Point | None
    """Where the seat lies on the map (WGS 84); the middle of the town where no address is known."""
    website: str | None
    """Address of the official website."""
    email: str | None
    """The organisation's general e-mail address, never a person's."""
    legal_form: str | None
    """The legal form as its ISO 20275 (ELF) code, comparable between countries."""
    legal_form_text: str | None
    """The legal form as the source writes it, such as GmbH, s.r.o. or sp. z o.o."""
    status: str | None
    """Whether the organisation still exists (active) or has been dissolved (closed). One of: active, closed."""
    founded: date | None
    """The day it was founded or first registered; 1 January where only the year is known."""
    identifiers: list[str] | None
    """Every official identifier known, each with its scheme, such as lei:… or cz-ico:…."""
    invalid_identifiers: list[str] | None
    """Identifiers a source gave that fail their check; kept as text and never used to merge."""
    spoken_of_in: SpokenOfInConnection
    """The finding speaks of this actor, region or sector."""
    active_in: ActiveInConnection
    """The branch of the economy in which an actor works or to which a project or listing belongs."""
    assessed_in: AssessedInConnection
    """The assessment that describes the actor's power to innovate."""
    attends: AttendsConnection
    """The actor takes part in the event."""
    gaps: GapsConnection
    """The tie is missing at this actor, or at the group of this region and this sector."""
    compared_in: ComparedInConnection
    """The actor that now stands for one of the pair's ids."""
    cooperates_with: CooperatesWithConnection
    """The two actors work together outside a funded project or a supply chain."""
    located_in: LocatedInConnection
    """The region in which something has its seat or takes place."""
    measured_in: MeasuredInConnection
    """What the run measured of the actor; what was not asked for, or is not defined for it, is absent."""
    member_of: MemberOfConnection
    """The actor belongs to a cluster, chamber, association or consortium."""
    members: MembersConnection
    """The actor belongs to a cluster, chamber, association or consortium."""
    merged_from: MergedFromConnection
    """The id was merged away; it leads to the actor that now stands for it."""
    offers: OffersConnection
    """The actor publishes the offer."""
    organises: OrganisesConnection
    """The actor hosts the event, alone or with others."""
    owns: OwnsConnection
    """The first actor holds a share of the second or controls it."""
    owned_by: OwnedByConnection
    """The first actor holds a share of the second or controls it."""
    part_of: PartOfConnection
    """The actor is a branch, department or institute of a larger one."""
    parts: PartsConnection
    """The actor is a branch, department or institute of a larger one."""
    participates_in: ParticipatesInConnection
    """The actor is a partner in the project or uses the innovation check."""
    requests: RequestsConnection
    """The actor publishes the request."""
    supplies: SuppliesConnection
    """The first actor delivers a product or service to the second."""
    supplied_by: SuppliedByConnection
    """The first actor delivers a product or service to the second."""
    works_on: WorksOnConnection
    """The technology or research field that an actor, project, listing or event deals with."""
    measures: Measures | None
    """What a run measured of this actor; null if it is in none. Without an id the latest finished run."""


class Consortium(Named):
    """A group of actors that prepares or carries out a joint project."""

    KINDS = {
        "records": "RecordsConnection",
        "edits": "EditsConnection",
        "mentionedIn": "MentionedInConnection",
        "facts": "Fact",
        "deadline": "Date",
        "members": "MembersConnection",
    }
    FIELDS = "__typename id synthetic validFrom validTo changed name names nameEn nameDe nameCs namePl description status deadline"
    id: str
    """Stable id made from a business key, such as ror:042aqky30 or de-hr:U1104_HRB33730."""
    synthetic: bool
    """True where the demo generator made this up; nothing like it exists in reality."""
    records: RecordsConnection
    """The record is a source's word about this entity."""
    edits: EditsConnection
    """The edit changed this node, or a tie of it."""
    mentioned_in: MentionedInConnection
    """The record names this entity without being about it, as a child names its parent."""
    facts: list[Fact]
    """What every record says of this, fact by fact: those first whose word counts. Of values that differ, `current` ones are shown. Read from up to 500 records."""
    name: str
    """The official name, in the language of the place it comes from."""
    names: list[str] | None
    """Other spellings, acronyms, former names and translations that people search for."""
    status: str | None
    """Where it stands, such as forming, complete or applied."""
    deadline: date | None
    """The last day on which the joint application can be handed in."""
    members: MembersConnection
    """The actor belongs to a cluster, chamber, association or consortium."""


class Event(Named):
    """A meeting where actors come together, such as a workshop or a matchmaking day."""

    KINDS = {
        "records": "RecordsConnection",
        "edits": "EditsConnection",
        "mentionedIn": "MentionedInConnection",
        "facts": "Fact",
        "start": "DateTime",
        "end": "DateTime",
        "location": "Point",
        "attendees": "AttendeesConnection",
        "locatedIn": "LocatedInConnection",
        "organisers": "OrganisersConnection",
        "worksOn": "WorksOnConnection",
    }
    FIELDS = "__typename id synthetic validFrom validTo changed name names nameEn nameDe nameCs namePl description start end town country format status website location { latitude longitude }"
    id: str
    """Stable id made from a business key, such as ror:042aqky30 or de-hr:U1104_HRB33730."""
    synthetic: bool
    """True where the demo generator made this up; nothing like it exists in reality."""
    records: RecordsConnection
    """The record is a source's word about this entity."""
    edits: EditsConnection
    """The edit changed this node, or a tie of it."""
    mentioned_in: MentionedInConnection
    """The record names this entity without being about it, as a child names its parent."""
    facts: list[Fact]
    """What every record says of this, fact by fact: those first whose word counts. Of values that differ, `current` ones are shown. Read from up to 500 records."""
    name: str
    """The official name, in the language of the place it comes from."""
    names: list[str] | None
    """Other spellings, acronyms, former names and translations that people search for."""
    start: datetime | None
    """When it begins."""
    end: datetime | None
    """When it ends."""
    town: str | None
    """The town where it takes place."""
    country: str | None
    """The country where it takes place, as its two-letter ISO 3166 code."""
    location: Point | None
    """Where it takes place, as a point on the map (WGS 84)."""
    format: str | None
    """The kind of meeting. One of: conference, workshop, matchmaking, visit, fair."""
    status: str | None
    """Whether it is only planned, is sure to take place, or was called off. One of: tentative, confirmed, cancelled."""
    website: str | None
    """Page with the programme and the registration."""
    attendees: AttendeesConnection
    """The actor takes part in the event."""
    located_in: LocatedInConnection
    """The region in which something has its seat or takes place."""
    organisers: OrganisersConnection
    """The actor hosts the event, alone or with others."""
    works_on: WorksOnConnection
    """The technology or research field that an actor, project, listing or event deals with."""


class InnovationCheck(Named):
    """An innovation voucher: a small grant that lets a company try an idea together with a research partner."""

    KINDS = {
        "records": "RecordsConnection",
        "edits": "EditsConnection",
        "mentionedIn": "MentionedInConnection",
        "facts": "Fact",
        "granted": "Date",
        "fundedBy": "FundedByConnection",
        "participants": "ParticipantsConnection",
    }
    FIELDS = "__typename id synthetic validFrom validTo changed name names nameEn nameDe nameCs namePl description amount granted status"
    id: str
    """Stable id made from a business key, such as ror:042aqky30 or de-hr:U1104_HRB33730."""
    synthetic: bool
    """True where the demo generator made this up; nothing like it exists in reality."""
    records: RecordsConnection
    """The record is a source's word about this entity."""
    edits: EditsConnection
    """The edit changed this node, or a tie of it."""
    mentioned_in: MentionedInConnection
    """The record names this entity without being about it, as a child names its parent."""
    facts: list[Fact]
    """What every record says of this, fact by fact: those first whose word counts. Of values that differ, `current` ones are shown. Read from up to 500 records."""
    name: str
    """The official name, in the language of the place it comes from."""
    names: list[str] | None
    """Other spellings, acronyms, former names and translations that people search for."""
    amount: float | None
    """The sum granted, in euros. Unit: EUR."""
    granted: date | None
    """The day it was granted."""
    status: str | None
    """Where it stands, such as applied, granted or paid."""
    funded_by: FundedByConnection
    """The programme that pays for the project or the innovation check."""
    participants: ParticipantsConnection
    """The actor is a partner in the project or uses the innovation check."""


class Listing(Named):
    """Something an actor offers or looks for, open to partners on both sides of the border."""

    KINDS = {
        "records": "RecordsConnection",
        "edits": "EditsConnection",
        "mentionedIn": "MentionedInConnection",
        "facts": "Fact",
        "published": "Date",
        "expires": "Date",
        "activeIn": "ActiveInConnection",
        "locatedIn": "LocatedInConnection",
        "worksOn": "WorksOnConnection",
    }
    FIELDS = "__typename id synthetic validFrom validTo changed name names nameEn nameDe nameCs namePl description kind published expires classification price language"
    id: str
    """Stable id made from a business key, such as ror:042aqky30 or de-hr:U1104_HRB33730."""
    synthetic: bool
    """True where the demo generator made this up; nothing like it exists in reality."""
    records: RecordsConnection
    """The record is a source's word about this entity."""
    edits: EditsConnection
    """The edit changed this node, or a tie of it."""
    mentioned_in: MentionedInConnection
    """The record names this entity without being about it, as a child names its parent."""
    facts: list[Fact]
    """What every record says of this, fact by fact: those first whose word counts. Of values that differ, `current` ones are shown. Read from up to 500 records."""
    name: str
    """The official name, in the language of the place it comes from."""
    names: list[str] | None
    """Other spellings, acronyms, former names and translations that people search for."""
    kind: str | None
    """Whether it is a product or a service. One of: product, service."""
    published: date | None
    """The day it was published."""
    expires: date | None
    """The last day on which it stands."""
    classification: str | None
    """What it is, as a CPV code (services and public purchasing) or a CN code (goods)."""
    price: float | None
    """Price in euros without VAT, where one is stated. Unit: EUR."""
    language: str | None
    """The language of the text, as its two-letter ISO 639 code."""
    active_in: ActiveInConnection
    """The branch of the economy in which an actor works or to which a project or listing belongs."""
    located_in: LocatedInConnection
    """The region in which something has its seat or takes place."""
    works_on: WorksOnConnection
    """The technology or research field that an actor, project, listing or event deals with."""


class Programme(Named):
    """A programme that funds projects, such as Interreg Saxony–Czechia 2021–2027."""

    KINDS = {
        "records": "RecordsConnection",
        "edits": "EditsConnection",
        "mentionedIn": "MentionedInConnection",
        "facts": "Fact",
        "funds": "FundsConnection",
    }
    FIELDS = "__typename id synthetic validFrom validTo changed name names nameEn nameDe nameCs namePl description code fund period website"
    id: str
    """Stable id made from a business key, such as ror:042aqky30 or de-hr:U1104_HRB33730."""
    synthetic: bool
    """True where the demo generator made this up; nothing like it exists in reality."""
    records: RecordsConnection
    """The record is a source's word about this entity."""
    edits: EditsConnection
    """The edit changed this node, or a tie of it."""
    mentioned_in: MentionedInConnection
    """The record names this entity without being about it, as a child names its parent."""
    facts: list[Fact]
    """What every record says of this, fact by fact: those first whose word counts. Of values that differ, `current` ones are shown. Read from up to 500 records."""
    name: str
    """The official name, in the language of the place it comes from."""
    names: list[str] | None
    """Other spellings, acronyms, former names and translations that people search for."""
    code: str | None
    """The programme's official code, such as the CCI number of an EU programme."""
    fund: str | None
    """The fund the money comes from, such as ERDF, ESF+ or JTF."""
    period: str | None
    """The years the programme covers, such as 2021–2027."""
    website: str | None
    """Address of the programme's website."""
    funds: FundsConnection
    """The programme that pays for the project or the innovation check."""


class Project(Named):
    """A planned undertaking with partners, a term and usually public funding."""

    KINDS = {
        "records": "RecordsConnection",
        "edits": "EditsConnection",
        "mentionedIn": "MentionedInConnection",
        "facts": "Fact",
        "start": "Date",
        "end": "Date",
        "location": "Point",
        "activeIn": "ActiveInConnection",
        "fundedBy": "FundedByConnection",
        "locatedIn": "LocatedInConnection",
        "participants": "ParticipantsConnection",
        "worksOn": "WorksOnConnection",
    }
    FIELDS = "__typename id synthetic validFrom validTo changed name names nameEn nameDe nameCs namePl description acronym number start end totalCost euContribution currency status location { latitude longitude }"
    id: str
    """Stable id made from a business key, such as ror:042aqky30 or de-hr:U1104_HRB33730."""
    synthetic: bool
    """True where the demo generator made this up; nothing like it exists in reality."""
    records: RecordsConnection
    """The record is a source's word about this entity."""
    edits: EditsConnection
    """The edit changed this node, or a tie of it."""
    mentioned_in: MentionedInConnection
    """The record names this entity without being about it, as a child names its parent."""
    facts: list[Fact]
    """What every record says of this, fact by fact: those first whose word counts. Of values that differ, `current` ones are shown. Read from up to 500 records."""
    name: str
    """The official name, in the language of the place it comes from."""
    names: list[str] | None
    """Other spellings, acronyms, former names and translations that people search for."""
    acronym: str | None
    """The project's short name."""
    number: str | None
    """The number the funding body gave to the project."""
    start: date | None
    """The first day of the project's term."""
    end: date | None
    """The last day of the project's term."""
    total_cost: float | None
    """Total eligible cost, in the project's currency. Unit: currency."""
    eu_contribution: float | None
    """The part paid from EU funds, in the project's currency. Unit: currency."""
    currency: str | None
    """The currency of the project's amounts, as its ISO 4217 code such as EUR, CZK or PLN."""
    status: str | None
    """How far the project is, as the source puts it."""
    location: Point | None
    """Where the project is carried out, as a point on the map (WGS 84)."""
    active_in: ActiveInConnection
    """The branch of the economy in which an actor works or to which a project or listing belongs."""
    funded_by: FundedByConnection
    """The programme that pays for the project or the innovation check."""
    located_in: LocatedInConnection
    """The region in which something has its seat or takes place."""
    participants: ParticipantsConnection
    """The actor is a partner in the project or uses the innovation check."""
    works_on: WorksOnConnection
    """The technology or research field that an actor, project, listing or event deals with."""


class Recommendation(Named):
    """A step that an assessment advises an actor to take."""

    KINDS = {
        "records": "RecordsConnection",
        "edits": "EditsConnection",
        "mentionedIn": "MentionedInConnection",
        "facts": "Fact",
        "due": "Date",
        "recommendedBy": "RecommendedByConnection",
    }
    FIELDS = "__typename id synthetic validFrom validTo changed name names nameEn nameDe nameCs namePl description priority due status"
    id: str
    """Stable id made from a business key, such as ror:042aqky30 or de-hr:U1104_HRB33730."""
    synthetic: bool
    """True where the demo generator made this up; nothing like it exists in reality."""
    records: RecordsConnection
    """The record is a source's word about this entity."""
    edits: EditsConnection
    """The edit changed this node, or a tie of it."""
    mentioned_in: MentionedInConnection
    """The record names this entity without being about it, as a child names its parent."""
    facts: list[Fact]
    """What every record says of this, fact by fact: those first whose word counts. Of values that differ, `current` ones are shown. Read from up to 500 records."""
    name: str
    """The official name, in the language of the place it comes from."""
    names: list[str] | None
    """Other spellings, acronyms, former names and translations that people search for."""
    priority: int | None
    """The order in which to act; 1 comes first."""
    due: date | None
    """The day by which it should be done."""
    status: str | None
    """How far the step has been taken."""
    recommended_by: RecommendedByConnection
    """The assessment leads to this recommendation."""


class Region(Named):
    """A statistical region of the EU (NUTS), from a whole country down to a district."""

    KINDS = {
        "records": "RecordsConnection",
        "edits": "EditsConnection",
        "mentionedIn": "MentionedInConnection",
        "facts": "Fact",
        "location": "Point",
        "spokenOfIn": "SpokenOfInConnection",
        "gaps": "GapsConnection",
        "located": "LocatedConnection",
        "within": "WithinConnection",
        "contains": "ContainsConnection",
    }
    FIELDS = "__typename id synthetic validFrom validTo changed name names nameEn nameDe nameCs namePl description code level country location { latitude longitude }"
    id: str
    """Stable id made from a business key, such as ror:042aqky30 or de-hr:U1104_HRB33730."""
    synthetic: bool
    """True where the demo generator made this up; nothing like it exists in reality."""
    records: RecordsConnection
    """The record is a source's word about this entity."""
    edits: EditsConnection
    """The edit changed this node, or a tie of it."""
    mentioned_in: MentionedInConnection
    """The record names this entity without being about it, as a child names its parent."""
    facts: list[Fact]
    """What every record says of this, fact by fact: those first whose word counts. Of values that differ, `current` ones are shown. Read from up to 500 records."""
    name: str
    """The official name, in the language of the place it comes from."""
    names: list[str] | None
    """Other spellings, acronyms, former names and translations that people search for."""
    code: str
    """The NUTS code, such as DED2D for the district of Görlitz."""
    level: int | None
    """From 0 (country) to 3 (the smallest NUTS region)."""
    country: str | None
    """The country, as its two-letter ISO 3166 code."""
    location: Point | None
    """The region's middle, as a point on the map (WGS 84)."""
    spoken_of_in: SpokenOfInConnection
    """The finding speaks of this actor, region or sector."""
    gaps: GapsConnection
    """The tie is missing at this actor, or at the group of this region and this sector."""
    located: LocatedConnection
    """The region in which something has its seat or takes place."""
    within: WithinConnection
    """The smaller region, sector or topic lies in the larger one."""
    contains: ContainsConnection
    """The smaller region, sector or topic lies in the larger one."""


class Sector(Named):
    """A branch of the economy in the EU's classification NACE."""

    KINDS = {
        "records": "RecordsConnection",
        "edits": "EditsConnection",
        "mentionedIn": "MentionedInConnection",
        "facts": "Fact",
        "spokenOfIn": "SpokenOfInConnection",
        "activeHere": "ActiveHereConnection",
        "gaps": "GapsConnection",
        "within": "WithinConnection",
        "contains": "ContainsConnection",
    }
    FIELDS = "__typename id synthetic validFrom validTo changed name names nameEn nameDe nameCs namePl description code level scheme"
    id: str
    """Stable id made from a business key, such as ror:042aqky30 or de-hr:U1104_HRB33730."""
    synthetic: bool
    """True where the demo generator made this up; nothing like it exists in reality."""
    records: RecordsConnection
    """The record is a source's word about this entity."""
    edits: EditsConnection
    """The edit changed this node, or a tie of it."""
    mentioned_in: MentionedInConnection
    """The record names this entity without being about it, as a child names its parent."""
    facts: list[Fact]
    """What every record says of this, fact by fact: those first whose word counts. Of values that differ, `current` ones are shown. Read from up to 500 records."""
    name: str
    """The official name, in the language of the place it comes from."""
    names: list[str] | None
    """Other spellings, acronyms, former names and translations that people search for."""
    code: str
    """The NACE code, such as C28 for the manufacture of machinery."""
    level: int | None
    """From 1 (section, a letter) to 4 (class, four digits)."""
    scheme: str | None
    """The edition of NACE the code belongs to. One of: nace2, nace2.1."""
    spoken_of_in: SpokenOfInConnection
    """The finding speaks of this actor, region or sector."""
    active_here: ActiveHereConnection
    """The branch of the economy in which an actor works or to which a project or listing belongs."""
    gaps: GapsConnection
    """The tie is missing at this actor, or at the group of this region and this sector."""
    within: WithinConnection
    """The smaller region, sector or topic lies in the larger one."""
    contains: ContainsConnection
    """The smaller region, sector or topic lies in the larger one."""


class Source(Named):
    """A register, list or data set that records come from."""

    KINDS = {
        "records": "RecordsConnection",
        "edits": "EditsConnection",
        "mentionedIn": "MentionedInConnection",
        "facts": "Fact",
        "retrieved": "Date",
        "publishes": "PublishesConnection",
    }
    FIELDS = "__typename id synthetic validFrom validTo changed name names nameEn nameDe nameCs namePl description publisher licence website attribution retrieved"
    id: str
    """Stable id made from a business key, such as ror:042aqky30 or de-hr:U1104_HRB33730."""
    synthetic: bool
    """True where the demo generator made this up; nothing like it exists in reality."""
    records: RecordsConnection
    """The record is a source's word about this entity."""
    edits: EditsConnection
    """The edit changed this node, or a tie of it."""
    mentioned_in: MentionedInConnection
    """The record names this entity without being about it, as a child names its parent."""
    facts: list[Fact]
    """What every record says of this, fact by fact: those first whose word counts. Of values that differ, `current` ones are shown. Read from up to 500 records."""
    name: str
    """The official name, in the language of the place it comes from."""
    names: list[str] | None
    """Other spellings, acronyms, former names and translations that people search for."""
    publisher: str | None
    """Who publishes the data."""
    licence: str | None
    """The licence under which the data may be used."""
    website: str | None
    """Where the data can be had."""
    attribution: str | None
    """The words by which the licence asks to name the source."""
    retrieved: date | None
    """The day of the latest fetch."""
    publishes: PublishesConnection
    """The source in which the record stands."""


class Topic(Named):
    """A technology or a field of research."""

    KINDS = {
        "records": "RecordsConnection",
        "edits": "EditsConnection",
        "mentionedIn": "MentionedInConnection",
        "facts": "Fact",
        "within": "WithinConnection",
        "contains": "ContainsConnection",
        "workedOnBy": "WorkedOnByConnection",
    }
    FIELDS = "__typename id synthetic validFrom validTo changed name names nameEn nameDe nameCs namePl description code scheme"
    id: str
    """Stable id made from a business key, such as ror:042aqky30 or de-hr:U1104_HRB33730."""
    synthetic: bool
    """True where the demo generator made this up; nothing like it exists in reality."""
    records: RecordsConnection
    """The record is a source's word about this entity."""
    edits: EditsConnection
    """The edit changed this node, or a tie of it."""
    mentioned_in: MentionedInConnection
    """The record names this entity without being about it, as a child names its parent."""
    facts: list[Fact]
    """What every record says of this, fact by fact: those first whose word counts. Of values that differ, `current` ones are shown. Read from up to 500 records."""
    name: str
    """The official name, in the language of the place it comes from."""
    names: list[str] | None
    """Other spellings, acronyms, former names and translations that people search for."""
    code: str | None
    """The topic's code in its scheme."""
    scheme: str | None
    """The classification the code comes from, such as EuroSciVoc or CPC."""
    within: WithinConnection
    """The smaller region, sector or topic lies in the larger one."""
    contains: ContainsConnection
    """The smaller region, sector or topic lies in the larger one."""
    worked_on_by: WorkedOnByConnection
    """The technology or research field that an actor, project, listing or event deals with."""


class Association(Actor):
    """An association, foundation or other non-profit body that people or organisations join."""

    KINDS = {
        "records": "RecordsConnection",
        "edits": "EditsConnection",
        "mentionedIn": "MentionedInConnection",
        "facts": "Fact",
        "spokenOfIn": "SpokenOfInConnection",
        "activeIn": "ActiveInConnection",
        "assessedIn": "AssessedInConnection",
        "attends": "AttendsConnection",
        "gaps": "GapsConnection",
        "comparedIn": "ComparedInConnection",
        "cooperatesWith": "CooperatesWithConnection",
        "locatedIn": "LocatedInConnection",
        "measuredIn": "MeasuredInConnection",
        "memberOf": "MemberOfConnection",
        "members": "MembersConnection",
        "mergedFrom": "MergedFromConnection",
        "offers": "OffersConnection",
        "organises": "OrganisesConnection",
        "owns": "OwnsConnection",
        "ownedBy": "OwnedByConnection",
        "partOf": "PartOfConnection",
        "parts": "PartsConnection",
        "participatesIn": "ParticipatesInConnection",
        "requests": "RequestsConnection",
        "supplies": "SuppliesConnection",
        "suppliedBy": "SuppliedByConnection",
        "worksOn": "WorksOnConnection",
    }
    FIELDS = "__typename id synthetic validFrom validTo changed name names nameEn nameDe nameCs namePl description country town postcode address website email legalForm legalFormText status founded identifiers invalidIdentifiers location { latitude longitude }"
    id: str
    """Stable id made from a business key, such as ror:042aqky30 or de-hr:U1104_HRB33730."""
    synthetic: bool
    """True where the demo generator made this up; nothing like it exists in reality."""
    records: RecordsConnection
    """The record is a source's word about this entity."""
    edits: EditsConnection
    """The edit changed this node, or a tie of it."""
    mentioned_in: MentionedInConnection
    """The record names this entity without being about it, as a child names its parent."""
    facts: list[Fact]
    """What every record says of this, fact by fact: those first whose word counts. Of values that differ, `current` ones are shown. Read from up to 500 records."""
    name: str
    """The official name, in the language of the place it comes from."""
    names: list[str] | None
    """Other spellings, acronyms, former names and translations that people search for."""
    identifiers: list[str] | None
    """Every official identifier known, each with its scheme, such as lei:… or cz-ico:…."""
    invalid_identifiers: list[str] | None
    """Identifiers a source gave that fail their check; kept as text and never used to merge."""
    spoken_of_in: SpokenOfInConnection
    """The finding speaks of this actor, region or sector."""
    active_in: ActiveInConnection
    """The branch of the economy in which an actor works or to which a project or listing belongs."""
    assessed_in: AssessedInConnection
    """The assessment that describes the actor's power to innovate."""
    attends: AttendsConnection
    """The actor takes part in the event."""
    gaps: GapsConnection
    """The tie is missing at this actor, or at the group of this region and this sector."""
    compared_in: ComparedInConnection
    """The actor that now stands for one of the pair's ids."""
    cooperates_with: CooperatesWithConnection
    """The two actors work together outside a funded project or a supply chain."""
    located_in: LocatedInConnection
    """The region in which something has its seat or takes place."""
    measured_in: MeasuredInConnection
    """What the run measured of the actor; what was not asked for, or is not defined for it, is absent."""
    member_of: MemberOfConnection
    """The actor belongs to a cluster, chamber, association or consortium."""
    members: MembersConnection
    """The actor belongs to a cluster, chamber, association or consortium."""
    merged_from: MergedFromConnection
    """The id was merged away; it leads to the actor that now stands for it."""
    offers: OffersConnection
    """The actor publishes the offer."""
    organises: OrganisesConnection
    """The actor hosts the event, alone or with others."""
    owns: OwnsConnection
    """The first actor holds a share of the second or controls it."""
    owned_by: OwnedByConnection
    """The first actor holds a share of the second or controls it."""
    part_of: PartOfConnection
    """The actor is a branch, department or institute of a larger one."""
    parts: PartsConnection
    """The actor is a branch, department or institute of a larger one."""
    participates_in: ParticipatesInConnection
    """The actor is a partner in the project or uses the innovation check."""
    requests: RequestsConnection
    """The actor publishes the request."""
    supplies: SuppliesConnection
    """The first actor delivers a product or service to the second."""
    supplied_by: SuppliedByConnection
    """The first actor delivers a product or service to the second."""
    works_on: WorksOnConnection
    """The technology or research field that an actor, project, listing or event deals with."""


class Chamber(Actor):
    """A chamber of commerce, industry, crafts or agriculture that represents its members."""

    KINDS = {
        "records": "RecordsConnection",
        "edits": "EditsConnection",
        "mentionedIn": "MentionedInConnection",
        "facts": "Fact",
        "spokenOfIn": "SpokenOfInConnection",
        "activeIn": "ActiveInConnection",
        "assessedIn": "AssessedInConnection",
        "attends": "AttendsConnection",
        "gaps": "GapsConnection",
        "comparedIn": "ComparedInConnection",
        "cooperatesWith": "CooperatesWithConnection",
        "locatedIn": "LocatedInConnection",
        "measuredIn": "MeasuredInConnection",
        "memberOf": "MemberOfConnection",
        "members": "MembersConnection",
        "mergedFrom": "MergedFromConnection",
        "offers": "OffersConnection",
        "organises": "OrganisesConnection",
        "owns": "OwnsConnection",
        "ownedBy": "OwnedByConnection",
        "partOf": "PartOfConnection",
        "parts": "PartsConnection",
        "participatesIn": "ParticipatesInConnection",
        "requests": "RequestsConnection",
        "supplies": "SuppliesConnection",
        "suppliedBy": "SuppliedByConnection",
        "worksOn": "WorksOnConnection",
    }
    FIELDS = "__typename id synthetic validFrom validTo changed name names nameEn nameDe nameCs namePl description country town postcode address website email legalForm legalFormText status founded identifiers invalidIdentifiers location { latitude longitude }"
    id: str
    """Stable id made from a business key, such as ror:042aqky30 or de-hr:U1104_HRB33730."""
    synthetic: bool
    """True where the demo generator made this up; nothing like it exists in reality."""
    records: RecordsConnection
    """The record is a source's word about this entity."""
    edits: EditsConnection
    """The edit changed this node, or a tie of it."""
    mentioned_in: MentionedInConnection
    """The record names this entity without being about it, as a child names its parent."""
    facts: list[Fact]
    """What every record says of this, fact by fact: those first whose word counts. Of values that differ, `current` ones are shown. Read from up to 500 records."""
    name: str
    """The official name, in the language of the place it comes from."""
    names: list[str] | None
    """Other spellings, acronyms, former names and translations that people search for."""
    identifiers: list[str] | None
    """Every official identifier known, each with its scheme, such as lei:… or cz-ico:…."""
    invalid_identifiers: list[str] | None
    """Identifiers a source gave that fail their check; kept as text and never used to merge."""
    spoken_of_in: SpokenOfInConnection
    """The finding speaks of this actor, region or sector."""
    active_in: ActiveInConnection
    """The branch of the economy in which an actor works or to which a project or listing belongs."""
    assessed_in: AssessedInConnection
    """The assessment that describes the actor's power to innovate."""
    attends: AttendsConnection
    """The actor takes part in the event."""
    gaps: GapsConnection
    """The tie is missing at this actor, or at the group of this region and this sector."""
    compared_in: ComparedInConnection
    """The actor that now stands for one of the pair's ids."""
    cooperates_with: CooperatesWithConnection
    """The two actors work together outside a funded project or a supply chain."""
    located_in: LocatedInConnection
    """The region in which something has its seat or takes place."""
    measured_in: MeasuredInConnection
    """What the run measured of the actor; what was not asked for, or is not defined for it, is absent."""
    member_of: MemberOfConnection
    """The actor belongs to a cluster, chamber, association or consortium."""
    members: MembersConnection
    """The actor belongs to a cluster, chamber, association or consortium."""
    merged_from: MergedFromConnection
    """The id was merged away; it leads to the actor that now stands for it."""
    offers: OffersConnection
    """The actor publishes the offer."""
    organises: OrganisesConnection
    """The actor hosts the event, alone or with others."""
    owns: OwnsConnection
    """The first actor holds a share of the second or controls it."""
    owned_by: OwnedByConnection
    """The first actor holds a share of the second or controls it."""
    part_of: PartOfConnection
    """The actor is a branch, department or institute of a larger one."""
    parts: PartsConnection
    """The actor is a branch, department or institute of a larger one."""
    participates_in: ParticipatesInConnection
    """The actor is a partner in the project or uses the innovation check."""
    requests: RequestsConnection
    """The actor publishes the request."""
    supplies: SuppliesConnection
    """The first actor delivers a product or service to the second."""
    supplied_by: SuppliedByConnection
    """The first actor delivers a product or service to the second."""
    works_on: WorksOnConnection
    """The technology or research field that an actor, project, listing or event deals with."""


class Cluster(Actor):
    """A network organisation that links companies and research of one field in a region."""

    KINDS = {
        "records": "RecordsConnection",
        "edits": "EditsConnection",
        "mentionedIn": "MentionedInConnection",
        "facts": "Fact",
        "spokenOfIn": "SpokenOfInConnection",
        "activeIn": "ActiveInConnection",
        "assessedIn": "AssessedInConnection",
        "attends": "AttendsConnection",
        "gaps": "GapsConnection",
        "comparedIn": "ComparedInConnection",
        "cooperatesWith": "CooperatesWithConnection",
        "locatedIn": "LocatedInConnection",
        "measuredIn": "MeasuredInConnection",
        "memberOf": "MemberOfConnection",
        "members": "MembersConnection",
        "mergedFrom": "MergedFromConnection",
        "offers": "OffersConnection",
        "organises": "OrganisesConnection",
        "owns": "OwnsConnection",
        "ownedBy": "OwnedByConnection",
        "partOf": "PartOfConnection",
        "parts": "PartsConnection",
        "participatesIn": "ParticipatesInConnection",
        "requests": "RequestsConnection",
        "supplies": "SuppliesConnection",
        "suppliedBy": "SuppliedByConnection",
        "worksOn": "WorksOnConnection",
    }
    FIELDS = "__typename id synthetic validFrom validTo changed name names nameEn nameDe nameCs namePl description country town postcode address website email legalForm legalFormText status founded identifiers invalidIdentifiers location { latitude longitude }"
    id: str
    """Stable id made from a business key, such as ror:042aqky30 or de-hr:U1104_HRB33730."""
    synthetic: bool
    """True where the demo generator made this up; nothing like it exists in reality."""
    records: RecordsConnection
    """The record is a source's word about this entity."""
    edits: EditsConnection
    """The edit changed this node, or a tie of it."""
    mentioned_in: MentionedInConnection
    """The record names this entity without being about it, as a child names its parent."""
    facts: list[Fact]
    """What every record says of this, fact by fact: those first whose word counts. Of values that differ, `current` ones are shown. Read from up to 500 records."""
    name: str
    """The official name, in the language of the place it comes from."""
    names: list[str] | None
    """Other spellings, acronyms, former names and translations that people search for."""
    identifiers: list[str] | None
    """Every official identifier known, each with its scheme, such as lei:… or cz-ico:…."""
    invalid_identifiers: list[str] | None
    """Identifiers a source gave that fail their check; kept as text and never used to merge."""
    spoken_of_in: SpokenOfInConnection
    """The finding speaks of this actor, region or sector."""
    active_in: ActiveInConnection
    """The branch of the economy in which an actor works or to which a project or listing belongs."""
    assessed_in: AssessedInConnection
    """The assessment that describes the actor's power to innovate."""
    attends: AttendsConnection
    """The actor takes part in the event."""
    gaps: GapsConnection
    """The tie is missing at this actor, or at the group of this region and this sector."""
    compared_in: ComparedInConnection
    """The actor that now stands for one of the pair's ids."""
    cooperates_with: CooperatesWithConnection
    """The two actors work together outside a funded project or a supply chain."""
    located_in: LocatedInConnection
    """The region in which something has its seat or takes place."""
    measured_in: MeasuredInConnection
    """What the run measured of the actor; what was not asked for, or is not defined for it, is absent."""
    member_of: MemberOfConnection
    """The actor belongs to a cluster, chamber, association or consortium."""
    members: MembersConnection
    """The actor belongs to a cluster, chamber, association or consortium."""
    merged_from: MergedFromConnection
    """The id was merged away; it leads to the actor that now stands for it."""
    offers: OffersConnection
    """The actor publishes the offer."""
    organises: OrganisesConnection
    """The actor hosts the event, alone or with others."""
    owns: OwnsConnection
    """The first actor holds a share of the second or controls it."""
    owned_by: OwnedByConnection
    """The first actor holds a share of the second or controls it."""
    part_of: PartOfConnection
    """The actor is a branch, department or institute of a larger one."""
    parts: PartsConnection
    """The actor is a branch, department or institute of a larger one."""
    participates_in: ParticipatesInConnection
    """The actor is a partner in the project or uses the innovation check."""
    requests: RequestsConnection
    """The actor publishes the request."""
    supplies: SuppliesConnection
    """The first actor delivers a product or service to the second."""
    supplied_by: SuppliedByConnection
    """The first actor delivers a product or service to the second."""
    works_on: WorksOnConnection
    """The technology or research field that an actor, project, listing or event deals with."""


class Company(Actor):
    """A business, from a sole trader to a large group."""

    KINDS = {
        "records": "RecordsConnection",
        "edits": "EditsConnection",
        "mentionedIn": "MentionedInConnection",
        "facts": "Fact",
        "spokenOfIn": "SpokenOfInConnection",
        "activeIn": "ActiveInConnection",
        "assessedIn": "AssessedInConnection",
        "attends": "AttendsConnection",
        "gaps": "GapsConnection",
        "comparedIn": "ComparedInConnection",
        "cooperatesWith": "CooperatesWithConnection",
        "locatedIn": "LocatedInConnection",
        "measuredIn": "MeasuredInConnection",
        "memberOf": "MemberOfConnection",
        "members": "MembersConnection",
        "mergedFrom": "MergedFromConnection",
        "offers": "OffersConnection",
        "organises": "OrganisesConnection",
        "owns": "OwnsConnection",
        "ownedBy": "OwnedByConnection",
        "partOf": "PartOfConnection",
        "parts": "PartsConnection",
        "participatesIn": "ParticipatesInConnection",
        "requests": "RequestsConnection",
        "supplies": "SuppliesConnection",
        "suppliedBy": "SuppliedByConnection",
        "worksOn": "WorksOnConnection",
    }
    FIELDS = "__typename id synthetic validFrom validTo changed name names nameEn nameDe nameCs namePl description country town postcode address website email legalForm legalFormText status founded identifiers invalidIdentifiers registerNumber size employees turnover location { latitude longitude }"
    id: str
    """Stable id made from a business key, such as ror:042aqky30 or de-hr:U1104_HRB33730."""
    synthetic: bool
    """True where the demo generator made this up; nothing like it exists in reality."""
    records: RecordsConnection
    """The record is a source's word about this entity."""
    edits: EditsConnection
    """The edit changed this node, or a tie of it."""
    mentioned_in: MentionedInConnection
    """The record names this entity without being about it, as a child names its parent."""
    facts: list[Fact]
    """What every record says of this, fact by fact: those first whose word counts. Of values that differ, `current` ones are shown. Read from up to 500 records."""
    name: str
    """The official name, in the language of the place it comes from."""
    names: list[str] | None
    """Other spellings, acronyms, former names and translations that people search for."""
    identifiers: list[str] | None
    """Every official identifier known, each with its scheme, such as lei:… or cz-ico:…."""
    invalid_identifiers: list[str] | None
    """Identifiers a source gave that fail their check; kept as text and never used to merge."""
    spoken_of_in: SpokenOfInConnection
    """The finding speaks of this actor, region or sector."""
    active_in: ActiveInConnection
    """The branch of the economy in which an actor works or to which a project or listing belongs."""
    assessed_in: AssessedInConnection
    """The assessment that describes the actor's power to innovate."""
    attends: AttendsConnection
    """The actor takes part in the event."""
    gaps: GapsConnection
    """The tie is missing at this actor, or at the group of this region and this sector."""
    compared_in: ComparedInConnection
    """The actor that now stands for one of the pair's ids."""
    cooperates_with: CooperatesWithConnection
    """The two actors work together outside a funded project or a supply chain."""
    located_in: LocatedInConnection
    """The region in which something has its seat or takes place."""
    measured_in: MeasuredInConnection
    """What the run measured of the actor; what was not asked for, or is not defined for it, is absent."""
    member_of: MemberOfConnection
    """The actor belongs to a cluster, chamber, association or consortium."""
    members: MembersConnection
    """The actor belongs to a cluster, chamber, association or consortium."""
    merged_from: MergedFromConnection
    """The id was merged away; it leads to the actor that now stands for it."""
    offers: OffersConnection
    """The actor publishes the offer."""
    organises: OrganisesConnection
    """The actor hosts the event, alone or with others."""
    owns: OwnsConnection
    """The first actor holds a share of the second or controls it."""
    owned_by: OwnedByConnection
    """The first actor holds a share of the second or controls it."""
    part_of: PartOfConnection
    """The actor is a branch, department or institute of a larger one."""
    parts: PartsConnection
    """The actor is a branch, department or institute of a larger one."""
    participates_in: ParticipatesInConnection
    """The actor is a partner in the project or uses the innovation check."""
    requests: RequestsConnection
    """The actor publishes the request."""
    supplies: SuppliesConnection
    """The first actor delivers a product or service to the second."""
    supplied_by: SuppliedByConnection
    """The first actor delivers a product or service to the second."""
    works_on: WorksOnConnection
    """The technology or research field that an actor, project, listing or event deals with."""
    register_number: str | None
    """The number under which the company stands in its national business register."""
    size: str | None
    """Size class by the EU definition; micro, small and medium together are the SMEs. One of: micro, small, medium, large."""
    employees: int | None
    """Number of people employed, by the latest figure known."""
    turnover: float | None
    """Yearly turnover in euros, by the latest figure known. Unit: EUR."""


class Offer(Listing):
    """A product or service an actor offers."""

    KINDS = {
        "records": "RecordsConnection",
        "edits": "EditsConnection",
        "mentionedIn": "MentionedInConnection",
        "facts": "Fact",
        "activeIn": "ActiveInConnection",
        "locatedIn": "LocatedInConnection",
        "worksOn": "WorksOnConnection",
        "matches": "MatchesConnection",
        "offeredBy": "OfferedByConnection",
    }
    FIELDS = "__typename id synthetic validFrom validTo changed name names nameEn nameDe nameCs namePl description kind published expires classification price language"
    id: str
    """Stable id made from a business key, such as ror:042aqky30 or de-hr:U1104_HRB33730."""
    synthetic: bool
    """True where the demo generator made this up; nothing like it exists in reality."""
    records: RecordsConnection
    """The record is a source's word about this entity."""
    edits: EditsConnection
    """The edit changed this node, or a tie of it."""
    mentioned_in: MentionedInConnection
    """The record names this entity without being about it, as a child names its parent."""
    facts: list[Fact]
    """What every record says of this, fact by fact: those first whose word counts. Of values that differ, `current` ones are shown. Read from up to 500 records."""
    name: str
    """The official name, in the language of the place it comes from."""
    names: list[str] | None
    """Other spellings, acronyms, former names and translations that people search for."""
    active_in: ActiveInConnection
    """The branch of the economy in which an actor works or to which a project or listing belongs."""
    located_in: LocatedInConnection
    """The region in which something has its seat or takes place."""
    works_on: WorksOnConnection
    """The technology or research field that an actor, project, listing or event deals with."""
    matches: MatchesConnection
    """The offer fits the request; the score and the reasons say how well and why."""
    offered_by: OfferedByConnection
    """The actor publishes the offer."""


class Organisation(Actor):
    """An actor whose kind is not known yet."""

    KINDS = {
        "records": "RecordsConnection",
        "edits": "EditsConnection",
        "mentionedIn": "MentionedInConnection",
        "facts": "Fact",
        "spokenOfIn": "SpokenOfInConnection",
        "activeIn": "ActiveInConnection",
        "assessedIn": "AssessedInConnection",
        "attends": "AttendsConnection",
        "gaps": "GapsConnection",
        "comparedIn": "ComparedInConnection",
        "cooperatesWith": "CooperatesWithConnection",
        "locatedIn": "LocatedInConnection",
        "measuredIn": "MeasuredInConnection",
        "memberOf": "MemberOfConnection",
        "members": "MembersConnection",
        "mergedFrom": "MergedFromConnection",
        "offers": "OffersConnection",
        "organises": "OrganisesConnection",
        "owns": "OwnsConnection",
        "ownedBy": "OwnedByConnection",
        "partOf": "PartOfConnection",
        "parts": "PartsConnection",
        "participatesIn": "ParticipatesInConnection",
        "requests": "RequestsConnection",
        "supplies": "SuppliesConnection",
        "suppliedBy": "SuppliedByConnection",
        "worksOn": "WorksOnConnection",
    }
    FIELDS = "__typename id synthetic validFrom validTo changed name names nameEn nameDe nameCs namePl description country town postcode address website email legalForm legalFormText status founded identifiers invalidIdentifiers location { latitude longitude }"
    id: str
    """Stable id made from a business key, such as ror:042aqky30 or de-hr:U1104_HRB33730."""
    synthetic: bool
    """True where the demo generator made this up; nothing like it exists in reality."""
    records: RecordsConnection
    """The record is a source's word about this entity."""
    edits: EditsConnection
    """The edit changed this node, or a tie of it."""
    mentioned_in: MentionedInConnection
    """The record names this entity without being about it, as a child names its parent."""
    facts: list[Fact]
    """What every record says of this, fact by fact: those first whose word counts. Of values that differ, `current` ones are shown. Read from up to 500 records."""
    name: str
    """The official name, in the language of the place it comes from."""
    names: list[str] | None
    """Other spellings, acronyms, former names and translations that people search for."""
    identifiers: list[str] | None
    """Every official identifier known, each with its scheme, such as lei:… or cz-ico:…."""
    invalid_identifiers: list[str] | None
    """Identifiers a source gave that fail their check; kept as text and never used to merge."""
    spoken_of_in: SpokenOfInConnection
    """The finding speaks of this actor, region or sector."""
    active_in: ActiveInConnection
    """The branch of the economy in which an actor works or to which a project or listing belongs."""
    assessed_in: AssessedInConnection
    """The assessment that describes the actor's power to innovate."""
    attends: AttendsConnection
    """The actor takes part in the event."""
    gaps: GapsConnection
    """The tie is missing at this actor, or at the group of this region and this sector."""
    compared_in: ComparedInConnection
    """The actor that now stands for one of the pair's ids."""
    cooperates_with: CooperatesWithConnection
    """The two actors work together outside a funded project or a supply chain."""
    located_in: LocatedInConnection
    """The region in which something has its seat or takes place."""
    measured_in: MeasuredInConnection
    """What the run measured of the actor; what was not asked for, or is not defined for it, is absent."""
    member_of: MemberOfConnection
    """The actor belongs to a cluster, chamber, association or consortium."""
    members: MembersConnection
    """The actor belongs to a cluster, chamber, association or consortium."""
    merged_from: MergedFromConnection
    """The id was merged away; it leads to the actor that now stands for it."""
    offers: OffersConnection
    """The actor publishes the offer."""
    organises: OrganisesConnection
    """The actor hosts the event, alone or with others."""
    owns: OwnsConnection
    """The first actor holds a share of the second or controls it."""
    owned_by: OwnedByConnection
    """The first actor holds a share of the second or controls it."""
    part_of: PartOfConnection
    """The actor is a branch, department or institute of a larger one."""
    parts: PartsConnection
    """The actor is a branch, department or institute of a larger one."""
    participates_in: ParticipatesInConnection
    """The actor is a partner in the project or uses the innovation check."""
    requests: RequestsConnection
    """The actor publishes the request."""
    supplies: SuppliesConnection
    """The first actor delivers a product or service to the second."""
    supplied_by: SuppliedByConnection
    """The first actor delivers a product or service to the second."""
    works_on: WorksOnConnection
    """The technology or research field that an actor, project, listing or event deals with."""


class PublicBody(Actor):
    """A ministry, authority, municipality or publicly owned development agency."""

    KINDS = {
        "records": "RecordsConnection",
        "edits": "EditsConnection",
        "mentionedIn": "MentionedInConnection",
        "facts": "Fact",
        "spokenOfIn": "SpokenOfInConnection",
        "activeIn": "ActiveInConnection",
        "assessedIn": "AssessedInConnection",
        "attends": "AttendsConnection",
        "gaps": "GapsConnection",
        "comparedIn": "ComparedInConnection",
        "cooperatesWith": "CooperatesWithConnection",
        "locatedIn": "LocatedInConnection",
        "measuredIn": "MeasuredInConnection",
        "memberOf": "MemberOfConnection",
        "members": "MembersConnection",
        "mergedFrom": "MergedFromConnection",
        "offers": "OffersConnection",
        "organises": "OrganisesConnection",
        "owns": "OwnsConnection",
        "ownedBy": "OwnedByConnection",
        "partOf": "PartOfConnection",
        "parts": "PartsConnection",
        "participatesIn": "ParticipatesInConnection",
        "requests": "RequestsConnection",
        "supplies": "SuppliesConnection",
        "suppliedBy": "SuppliedByConnection",
        "worksOn": "WorksOnConnection",
    }
    FIELDS = "__typename id synthetic validFrom validTo changed name names nameEn nameDe nameCs namePl description country town postcode address website email legalForm legalFormText status founded identifiers invalidIdentifiers location { latitude longitude }"
    id: str
    """Stable id made from a business key, such as ror:042aqky30 or de-hr:U1104_HRB33730."""
    synthetic: bool
    """True where the demo generator made this up; nothing like it exists in reality."""
    records: RecordsConnection
    """The record is a source's word about this entity."""
    edits: EditsConnection
    """The edit changed this node, or a tie of it."""
    mentioned_in: MentionedInConnection
    """The record names this entity without being about it, as a child names its parent."""
    facts: list[Fact]
    """What every record says of this, fact by fact: those first whose word counts. Of values that differ, `current` ones are shown. Read from up to 500 records."""
    name: str
    """The official name, in the language of the place it comes from."""
    names: list[str] | None
    """Other spellings, acronyms, former names and translations that people search for."""
    identifiers: list[str] | None
    """Every official identifier known, each with its scheme, such as lei:… or cz-ico:…."""
    invalid_identifiers: list[str] | None
    """Identifiers a source gave that fail their check; kept as text and never used to merge."""
    spoken_of_in: SpokenOfInConnection
    """The finding speaks of this actor, region or sector."""
    active_in: ActiveInConnection
    """The branch of the economy in which an actor works or to which a project or listing belongs."""
    assessed_in: AssessedInConnection
    """The assessment that describes the actor's power to innovate."""
    attends: AttendsConnection
    """The actor takes part in the event."""
    gaps: GapsConnection
    """The tie is missing at this actor, or at the group of this region and this sector."""
    compared_in: ComparedInConnection
    """The actor that now stands for one of the pair's ids."""
    cooperates_with: CooperatesWithConnection
    """The two actors work together outside a funded project or a supply chain."""
    located_in: LocatedInConnection
    """The region in which something has its seat or takes place."""
    measured_in: MeasuredInConnection
    """What the run measured of the actor; what was not asked for, or is not defined for it, is absent."""
    member_of: MemberOfConnection
    """The actor belongs to a cluster, chamber, association or consortium."""
    members: MembersConnection
    """The actor belongs to a cluster, chamber, association or consortium."""
    merged_from: MergedFromConnection
    """The id was merged away; it leads to the actor that now stands for it."""
    offers: OffersConnection
    """The actor publishes the offer."""
    organises: OrganisesConnection
    """The actor hosts the event, alone or with others."""
    owns: OwnsConnection
    """The first actor holds a share of the second or controls it."""
    owned_by: OwnedByConnection
    """The first actor holds a share of the second or controls it."""
    part_of: PartOfConnection
    """The actor is a branch, department or institute of a larger one."""
    parts: PartsConnection
    """The actor is a branch, department or institute of a larger one."""
    participates_in: ParticipatesInConnection
    """The actor is a partner in the project or uses the innovation check."""
    requests: RequestsConnection
    """The actor publishes the request."""
    supplies: SuppliesConnection
    """The first actor delivers a product or service to the second."""
    supplied_by: SuppliedByConnection
    """The first actor delivers a product or service to the second."""
    works_on: WorksOnConnection
    """The technology or research field that an actor, project, listing or event deals with."""


class Request(Listing):
    """A product or service an actor is looking for."""

    KINDS = {
        "records": "RecordsConnection",
        "edits": "EditsConnection",
        "mentionedIn": "MentionedInConnection",
        "facts": "Fact",
        "activeIn": "ActiveInConnection",
        "locatedIn": "LocatedInConnection",
        "worksOn": "WorksOnConnection",
        "matchedBy": "MatchedByConnection",
        "requestedBy": "RequestedByConnection",
    }
    FIELDS = "__typename id synthetic validFrom validTo changed name names nameEn nameDe nameCs namePl description kind published expires classification price language"
    id: str
    """Stable id made from a business key, such as ror:042aqky30 or de-hr:U1104_HRB33730."""
    synthetic: bool
    """True where the demo generator made this up; nothing like it exists in reality."""
    records: RecordsConnection
    """The record is a source's word about this entity."""
    edits: EditsConnection
    """The edit changed this node, or a tie of it."""
    mentioned_in: MentionedInConnection
    """The record names this entity without being about it, as a child names its parent."""
    facts: list[Fact]
    """What every record says of this, fact by fact: those first whose word counts. Of values that differ, `current` ones are shown. Read from up to 500 records."""
    name: str
    """The official name, in the language of the place it comes from."""
    names: list[str] | None
    """Other spellings, acronyms, former names and translations that people search for."""
    active_in: ActiveInConnection
    """The branch of the economy in which an actor works or to which a project or listing belongs."""
    located_in: LocatedInConnection
    """The region in which something has its seat or takes place."""
    works_on: WorksOnConnection
    """The technology or research field that an actor, project, listing or event deals with."""
    matched_by: MatchedByConnection
    """The offer fits the request; the score and the reasons say how well and why."""
    requested_by: RequestedByConnection
    """The actor publishes the request."""


class ResearchInstitute(Actor):
    """An institution whose main task is research and that is not a university."""

    KINDS = {
        "records": "RecordsConnection",
        "edits": "EditsConnection",
        "mentionedIn": "MentionedInConnection",
        "facts": "Fact",
        "spokenOfIn": "SpokenOfInConnection",
        "activeIn": "ActiveInConnection",
        "assessedIn": "AssessedInConnection",
        "attends": "AttendsConnection",
        "gaps": "GapsConnection",
        "comparedIn": "ComparedInConnection",
        "cooperatesWith": "CooperatesWithConnection",
        "locatedIn": "LocatedInConnection",
        "measuredIn": "MeasuredInConnection",
        "memberOf": "MemberOfConnection",
        "members": "MembersConnection",
        "mergedFrom": "MergedFromConnection",
        "offers": "OffersConnection",
        "organises": "OrganisesConnection",
        "owns": "OwnsConnection",
        "ownedBy": "OwnedByConnection",
        "partOf": "PartOfConnection",
        "parts": "PartsConnection",
        "participatesIn": "ParticipatesInConnection",
        "requests": "RequestsConnection",
        "supplies": "SuppliesConnection",
        "suppliedBy": "SuppliedByConnection",
        "worksOn": "WorksOnConnection",
    }
    FIELDS = "__typename id synthetic validFrom validTo changed name names nameEn nameDe nameCs namePl description country town postcode address website email legalForm legalFormText status founded identifiers invalidIdentifiers location { latitude longitude }"
    id: str
    """Stable id made from a business key, such as ror:042aqky30 or de-hr:U1104_HRB33730."""
    synthetic: bool
    """True where the demo generator made this up; nothing like it exists in reality."""
    records: RecordsConnection
    """The record is a source's word about this entity."""
    edits: EditsConnection
    """The edit changed this node, or a tie of it."""
    mentioned_in: MentionedInConnection
    """The record names this entity without being about it, as a child names its parent."""
    facts: list[Fact]
    """What every record says of this, fact by fact: those first whose word counts. Of values that differ, `current` ones are shown. Read from up to 500 records."""
    name: str
    """The official name, in the language of the place it comes from."""
    names: list[str] | None
    """Other spellings, acronyms, former names and translations that people search for."""
    identifiers: list[str] | None
    """Every official identifier known, each with its scheme, such as lei:… or cz-ico:…."""
    invalid_identifiers: list[str] | None
    """Identifiers a source gave that fail their check; kept as text and never used to merge."""
    spoken_of_in: SpokenOfInConnection
    """The finding speaks of this actor, region or sector."""
    active_in: ActiveInConnection
    """The branch of the economy in which an actor works or to which a project or listing belongs."""
    assessed_in: AssessedInConnection
    """The assessment that describes the actor's power to innovate."""
    attends: AttendsConnection
    """The actor takes part in the event."""
    gaps: GapsConnection
    """The tie is missing at this actor, or at the group of this region and this sector."""
    compared_in: ComparedInConnection
    """The actor that now stands for one of the pair's ids."""
    cooperates_with: CooperatesWithConnection
    """The two actors work together outside a funded project or a supply chain."""
    located_in: LocatedInConnection
    """The region in which something has its seat or takes place."""
    measured_in: MeasuredInConnection
    """What the run measured of the actor; what was not asked for, or is not defined for it, is absent."""
    member_of: MemberOfConnection
    """The actor belongs to a cluster, chamber, association or consortium."""
    members: MembersConnection
    """The actor belongs to a cluster, chamber, association or consortium."""
    merged_from: MergedFromConnection
    """The id was merged away; it leads to the actor that now stands for it."""
    offers: OffersConnection
    """The actor publishes the offer."""
    organises: OrganisesConnection
    """The actor hosts the event, alone or with others."""
    owns: OwnsConnection
    """The first actor holds a share of the second or controls it."""
    owned_by: OwnedByConnection
    """The first actor holds a share of the second or controls it."""
    part_of: PartOfConnection
    """The actor is a branch, department or institute of a larger one."""
    parts: PartsConnection
    """The actor is a branch, department or institute of a larger one."""
    participates_in: ParticipatesInConnection
    """The actor is a partner in the project or uses the innovation check."""
    requests: RequestsConnection
    """The actor publishes the request."""
    supplies: SuppliesConnection
    """The first actor delivers a product or service to the second."""
    supplied_by: SuppliedByConnection
    """The first actor delivers a product or service to the second."""
    works_on: WorksOnConnection
    """The technology or research field that an actor, project, listing or event deals with."""


class University(Actor):
    """A university or another institution of higher education."""

    KINDS = {
        "records": "RecordsConnection",
        "edits": "EditsConnection",
        "mentionedIn": "MentionedInConnection",
        "facts": "Fact",
        "spokenOfIn": "SpokenOfInConnection",
        "activeIn": "ActiveInConnection",
        "assessedIn": "AssessedInConnection",
        "attends": "AttendsConnection",
        "gaps": "GapsConnection",
        "comparedIn": "ComparedInConnection",
        "cooperatesWith": "CooperatesWithConnection",
        "locatedIn": "LocatedInConnection",
        "measuredIn": "MeasuredInConnection",
        "memberOf": "MemberOfConnection",
        "members": "MembersConnection",
        "mergedFrom": "MergedFromConnection",
        "offers": "OffersConnection",
        "organises": "OrganisesConnection",
        "owns": "OwnsConnection",
        "ownedBy": "OwnedByConnection",
        "partOf": "PartOfConnection",
        "parts": "PartsConnection",
        "participatesIn": "ParticipatesInConnection",
        "requests": "RequestsConnection",
        "supplies": "SuppliesConnection",
        "suppliedBy": "SuppliedByConnection",
        "worksOn": "WorksOnConnection",
    }
    FIELDS = "__typename id synthetic validFrom validTo changed name names nameEn nameDe nameCs namePl description country town postcode address website email legalForm legalFormText status founded identifiers invalidIdentifiers location { latitude longitude }"
    id: str
    """Stable id made from a business key, such as ror:042aqky30 or de-hr:U1104_HRB33730."""
    synthetic: bool
    """True where the demo generator made this up; nothing like it exists in reality."""
    records: RecordsConnection
    """The record is a source's word about this entity."""
    edits: EditsConnection
    """The edit changed this node, or a tie of it."""
    mentioned_in: MentionedInConnection
    """The record names this entity without being about it, as a child names its parent."""
    facts: list[Fact]
    """What every record says of this, fact by fact: those first whose word counts. Of values that differ, `current` ones are shown. Read from up to 500 records."""
    name: str
    """The official name, in the language of the place it comes from."""
    names: list[str] | None
    """Other spellings, acronyms, former names and translations that people search for."""
    identifiers: list[str] | None
    """Every official identifier known, each with its scheme, such as lei:… or cz-ico:…."""
    invalid_identifiers: list[str] | None
    """Identifiers a source gave that fail their check; kept as text and never used to merge."""
    spoken_of_in: SpokenOfInConnection
    """The finding speaks of this actor, region or sector."""
    active_in: ActiveInConnection
    """The branch of the economy in which an actor works or to which a project or listing belongs."""
    assessed_in: AssessedInConnection
    """The assessment that describes the actor's power to innovate."""
    attends: AttendsConnection
    """The actor takes part in the event."""
    gaps: GapsConnection
    """The tie is missing at this actor, or at the group of this region and this sector."""
    compared_in: ComparedInConnection
    """The actor that now stands for one of the pair's ids."""
    cooperates_with: CooperatesWithConnection
    """The two actors work together outside a funded project or a supply chain."""
    located_in: LocatedInConnection
    """The region in which something has its seat or takes place."""
    measured_in: MeasuredInConnection
    """What the run measured of the actor; what was not asked for, or is not defined for it, is absent."""
    member_of: MemberOfConnection
    """The actor belongs to a cluster, chamber, association or consortium."""
    members: MembersConnection
    """The actor belongs to a cluster, chamber, association or consortium."""
    merged_from: MergedFromConnection
    """The id was merged away; it leads to the actor that now stands for it."""
    offers: OffersConnection
    """The actor publishes the offer."""
    organises: OrganisesConnection
    """The actor hosts the event, alone or with others."""
    owns: OwnsConnection
    """The first actor holds a share of the second or controls it."""
    owned_by: OwnedByConnection
    """The first actor holds a share of the second or controls it."""
    part_of: PartOfConnection
    """The actor is a branch, department or institute of a larger one."""
    parts: PartsConnection
    """The actor is a branch, department or institute of a larger one."""
    participates_in: ParticipatesInConnection
    """The actor is a partner in the project or uses the innovation check."""
    requests: RequestsConnection
    """The actor publishes the request."""
    supplies: SuppliesConnection
    """The first actor delivers a product or service to the second."""
    supplied_by: SuppliedByConnection
    """The first actor delivers a product or service to the second."""
    works_on: WorksOnConnection
    """The technology or research field that an actor, project, listing or event deals with."""
