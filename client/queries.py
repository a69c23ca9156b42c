"""The clients: a method for each list, question and mutation of the API.

Made from the schema by docs/generate.py: change nothing here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from mosty.client import base as _base
from mosty.client import nodes as _nodes
from mosty.client.rows import Arguments, AsyncRows, Fields, Listed, Rows

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from mosty.client import inputs as _inputs


class Client(_base.Client):
    """Everything the API offers, without `await`."""

    def node(self, id: str, *, fields: Fields = None) -> _nodes.Node | None:
        """The node of that id, or null. `nodes` tells of a day in the past, too."""
        arguments: Arguments = {"id": ("ID!", id)}
        found = self._ask("query", "node", _nodes.Node, arguments, fields)
        return cast("_nodes.Node | None", found)

    def nodes(
        self, ids: Sequence[str], *, as_of: date | str | None = None, fields: Fields = None
    ) -> list[_nodes.Node | None]:
        """The nodes of those ids in the same order, null where there is none."""
        arguments: Arguments = {"ids": ("[ID!]!", ids), "asOf": ("Date", as_of)}
        found = self._ask("query", "nodes", _nodes.Node, arguments, fields)
        return cast("list[_nodes.Node | None]", found)

    def search(
        self,
        text: str,
        *,
        types: Sequence[str] | None = None,
        filter: _inputs.NamedFilter | None = None,
        order_by: Sequence[_inputs.NamedOrder] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.NamedField] | None = None,
        page_size: int | None = None,
    ) -> Rows[_nodes.Named]:
        """Full-text search in names and descriptions in every language; accents don't matter and the last letters of each word may be missing."""
        arguments: Arguments = {
            "text": ("String!", text),
            "types": ("[String!]", types),
            "filter": ("NamedFilter", filter),
            "orderBy": ("[NamedOrder!]", order_by),
            "asOf": ("Date", as_of),
        }
        listed = Listed("search", _nodes.Named, arguments, fields, page_size)
        return Rows(self, listed)

    def entities(
        self,
        *,
        filter: _inputs.NodeFilter | None = None,
        order_by: Sequence[_inputs.NodeOrder] | None = None,
        types: Sequence[str] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.NodeField] | None = None,
        page_size: int | None = None,
    ) -> Rows[_nodes.Node]:
        """Anything the graph holds. Every node carries this label and a stable id."""
        arguments: Arguments = {
            "filter": ("NodeFilter", filter),
            "orderBy": ("[NodeOrder!]", order_by),
            "types": ("[String!]", types),
            "asOf": ("Date", as_of),
        }
        listed = Listed("entities", _nodes.Node, arguments, fields, page_size)
        return Rows(self, listed)

    def assessments(
        self,
        *,
        filter: _inputs.AssessmentFilter | None = None,
        order_by: Sequence[_inputs.AssessmentOrder] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.AssessmentField] | None = None,
        page_size: int | None = None,
    ) -> Rows[_nodes.Assessment]:
        """An actor's innovation profile at one date, made from a questionnaire."""
        arguments: Arguments = {
            "filter": ("AssessmentFilter", filter),
            "orderBy": ("[AssessmentOrder!]", order_by),
            "asOf": ("Date", as_of),
        }
        listed = Listed("assessments", _nodes.Assessment, arguments, fields, page_size)
        return Rows(self, listed)

    def candidate_pairs(
        self,
        *,
        filter: _inputs.CandidatePairFilter | None = None,
        order_by: Sequence[_inputs.CandidatePairOrder] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.CandidatePairField] | None = None,
        page_size: int | None = None,
    ) -> Rows[_nodes.CandidatePair]:
        """Two ids that may name the same organisation, how sure that is and why, and what was decided."""
        arguments: Arguments = {
            "filter": ("CandidatePairFilter", filter),
            "orderBy": ("[CandidatePairOrder!]", order_by),
            "asOf": ("Date", as_of),
        }
        listed = Listed("candidatePairs", _nodes.CandidatePair, arguments, fields, page_size)
        return Rows(self, listed)

    def decisions(
        self,
        *,
        filter: _inputs.DecisionFilter | None = None,
        order_by: Sequence[_inputs.DecisionOrder] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.DecisionField] | None = None,
        page_size: int | None = None,
    ) -> Rows[_nodes.Decision]:
        """What a person decided about which ids name the same organisation. Never deleted, only undone."""
        arguments: Arguments = {
            "filter": ("DecisionFilter", filter),
            "orderBy": ("[DecisionOrder!]", order_by),
            "asOf": ("Date", as_of),
        }
        listed = Listed("decisions", _nodes.Decision, arguments, fields, page_size)
        return Rows(self, listed)

    def edits(
        self,
        *,
        filter: _inputs.EditFilter | None = None,
        order_by: Sequence[_inputs.EditOrder] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.EditField] | None = None,
        page_size: int | None = None,
    ) -> Rows[_nodes.Edit]:
        """A change by hand, through the API, to one node or one tie. Never deleted, only taken back."""
        arguments: Arguments = {
            "filter": ("EditFilter", filter),
            "orderBy": ("[EditOrder!]", order_by),
            "asOf": ("Date", as_of),
        }
        listed = Listed("edits", _nodes.Edit, arguments, fields, page_size)
        return Rows(self, listed)

    def findings(
        self,
        *,
        filter: _inputs.FindingFilter | None = None,
        order_by: Sequence[_inputs.FindingOrder] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.FindingField] | None = None,
        page_size: int | None = None,
    ) -> Rows[_nodes.Finding]:
        """What a run found of the whole network or of a group, such as the border effect, with how sure it is."""
        arguments: Arguments = {
            "filter": ("FindingFilter", filter),
            "orderBy": ("[FindingOrder!]", order_by),
            "asOf": ("Date", as_of),
        }
        listed = Listed("findings", _nodes.Finding, arguments, fields, page_size)
        return Rows(self, listed)

    def missing_ties(
        self,
        *,
        filter: _inputs.GapFilter | None = None,
        order_by: Sequence[_inputs.GapOrder] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.GapField] | None = None,
        page_size: int | None = None,
    ) -> Rows[_nodes.Gap]:
        """A tie over the border that is missing, what speaks for it, and what became of it. Never deleted."""
        arguments: Arguments = {
            "filter": ("GapFilter", filter),
            "orderBy": ("[GapOrder!]", order_by),
            "asOf": ("Date", as_of),
        }
        listed = Listed("missingTies", _nodes.Gap, arguments, fields, page_size)
        return Rows(self, listed)

    def merged_ids(
        self,
        *,
        filter: _inputs.MergedFilter | None = None,
        order_by: Sequence[_inputs.MergedOrder] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.MergedField] | None = None,
        page_size: int | None = None,
    ) -> Rows[_nodes.Merged]:
        """An id that was merged away, because it names the same organisation as another one."""
        arguments: Arguments = {
            "filter": ("MergedFilter", filter),
            "orderBy": ("[MergedOrder!]", order_by),
            "asOf": ("Date", as_of),
        }
        listed = Listed("mergedIds", _nodes.Merged, arguments, fields, page_size)
        return Rows(self, listed)

    def named_entities(
        self,
        *,
        filter: _inputs.NamedFilter | None = None,
        order_by: Sequence[_inputs.NamedOrder] | None = None,
        search: str | None = None,
        types: Sequence[str] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.NamedField] | None = None,
        page_size: int | None = None,
    ) -> Rows[_nodes.Named]:
        """Anything that has a name and can be found by it."""
        arguments: Arguments = {
            "filter": ("NamedFilter", filter),
            "orderBy": ("[NamedOrder!]", order_by),
            "search": ("String", search),
            "types": ("[String!]", types),
            "asOf": ("Date", as_of),
        }
        listed = Listed("namedEntities", _nodes.Named, arguments, fields, page_size)
        return Rows(self, listed)

    def records(
        self,
        *,
        filter: _inputs.RecordFilter | None = None,
        order_by: Sequence[_inputs.RecordOrder] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.RecordField] | None = None,
        page_size: int | None = None,
    ) -> Rows[_nodes.Record]:
        """What a source said in one row, kept word for word with its licence and date."""
        arguments: Arguments = {
            "filter": ("RecordFilter", filter),
            "orderBy": ("[RecordOrder!]", order_by),
            "asOf": ("Date", as_of),
        }
        listed = Listed("records", _nodes.Record, arguments, fields, page_size)
        return Rows(self, listed)

    def runs(
        self,
        *,
        filter: _inputs.RunFilter | None = None,
        order_by: Sequence[_inputs.RunOrder] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.RunField] | None = None,
        page_size: int | None = None,
    ) -> Rows[_nodes.Run]:
        """One computation on the network, so that its figures can be traced, compared and repeated."""
        arguments: Arguments = {
            "filter": ("RunFilter", filter),
            "orderBy": ("[RunOrder!]", order_by),
            "asOf": ("Date", as_of),
        }
        listed = Listed("runs", _nodes.Run, arguments, fields, page_size)
        return Rows(self, listed)

    def actors(
        self,
        *,
        filter: _inputs.ActorFilter | None = None,
        order_by: Sequence[_inputs.ActorOrder] | None = None,
        search: str | None = None,
        types: Sequence[str] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.ActorField] | None = None,
        page_size: int | None = None,
    ) -> Rows[_nodes.Actor]:
        """An organisation that takes part in the region's innovation, of whatever kind."""
        arguments: Arguments = {
            "filter": ("ActorFilter", filter),
            "orderBy": ("[ActorOrder!]", order_by),
            "search": ("String", search),
            "types": ("[String!]", types),
            "asOf": ("Date", as_of),
        }
        listed = Listed("actors", _nodes.Actor, arguments, fields, page_size)
        return Rows(self, listed)

    def consortia(
        self,
        *,
        filter: _inputs.ConsortiumFilter | None = None,
        order_by: Sequence[_inputs.ConsortiumOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.ConsortiumField] | None = None,
        page_size: int | None = None,
    ) -> Rows[_nodes.Consortium]:
        """A group of actors that prepares or carries out a joint project."""
        arguments: Arguments = {
            "filter": ("ConsortiumFilter", filter),
            "orderBy": ("[ConsortiumOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("consortia", _nodes.Consortium, arguments, fields, page_size)
        return Rows(self, listed)

    def events(
        self,
        *,
        filter: _inputs.EventFilter | None = None,
        order_by: Sequence[_inputs.EventOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.EventField] | None = None,
        page_size: int | None = None,
    ) -> Rows[_nodes.Event]:
        """A meeting where actors come together, such as a workshop or a matchmaking day."""
        arguments: Arguments = {
            "filter": ("EventFilter", filter),
            "orderBy": ("[EventOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("events", _nodes.Event, arguments, fields, page_size)
        return Rows(self, listed)

    def innovation_checks(
        self,
        *,
        filter: _inputs.InnovationCheckFilter | None = None,
        order_by: Sequence[_inputs.InnovationCheckOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.InnovationCheckField] | None = None,
        page_size: int | None = None,
    ) -> Rows[_nodes.InnovationCheck]:
        """An innovation voucher: a small grant that lets a company try an idea together with a research partner."""
        arguments: Arguments = {
            "filter": ("InnovationCheckFilter", filter),
            "orderBy": ("[InnovationCheckOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("innovationChecks", _nodes.InnovationCheck, arguments, fields, page_size)
        return Rows(self, listed)

    def listings(
        self,
        *,
        filter: _inputs.ListingFilter | None = None,
        order_by: Sequence[_inputs.ListingOrder] | None = None,
        search: str | None = None,
        types: Sequence[str] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.ListingField] | None = None,
        page_size: int | None = None,
    ) -> Rows[_nodes.Listing]:
        """Something an actor offers or looks for, open to partners on both sides of the border."""
        arguments: Arguments = {
            "filter": ("ListingFilter", filter),
            "orderBy": ("[ListingOrder!]", order_by),
            "search": ("String", search),
            "types": ("[String!]", types),
            "asOf": ("Date", as_of),
        }
        listed = Listed("listings", _nodes.Listing, arguments, fields, page_size)
        return Rows(self, listed)

    def programmes(
        self,
        *,
        filter: _inputs.ProgrammeFilter | None = None,
        order_by: Sequence[_inputs.ProgrammeOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.ProgrammeField] | None = None,
        page_size: int | None = None,
    ) -> Rows[_nodes.Programme]:
        """A programme that funds projects, such as Interreg Saxony–Czechia 2021–2027."""
        arguments: Arguments = {
            "filter": ("ProgrammeFilter", filter),
            "orderBy": ("[ProgrammeOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("programmes", _nodes.Programme, arguments, fields, page_size)
        return Rows(self, listed)

    def projects(
        self,
        *,
        filter: _inputs.ProjectFilter | None = None,
        order_by: Sequence[_inputs.ProjectOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.ProjectField] | None = None,
        page_size: int | None = None,
    ) -> Rows[_nodes.Project]:
        """A planned undertaking with partners, a term and usually public funding."""
        arguments: Arguments = {
            "filter": ("ProjectFilter", filter),
            "orderBy": ("[ProjectOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("projects", _nodes.Project, arguments, fields, page_size)
        return Rows(self, listed)

    def recommendations(
        self,
        *,
        filter: _inputs.RecommendationFilter | None = None,
        order_by: Sequence[_inputs.RecommendationOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.RecommendationField] | None = None,
        page_size: int | None = None,
    ) -> Rows[_nodes.Recommendation]:
        """A step that an assessment advises an actor to take."""
        arguments: Arguments = {
            "filter": ("RecommendationFilter", filter),
            "orderBy": ("[RecommendationOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("recommendations", _nodes.Recommendation, arguments, fields, page_size)
        return Rows(self, listed)

    def regions(
        self,
        *,
        filter: _inputs.RegionFilter | None = None,
        order_by: Sequence[_inputs.RegionOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.RegionField] | None = None,
        page_size: int | None = None,
    ) -> Rows[_nodes.Region]:
        """A statistical region of the EU (NUTS), from a whole country down to a district."""
        arguments: Arguments = {
            "filter": ("RegionFilter", filter),
            "orderBy": ("[RegionOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("regions", _nodes.Region, arguments, fields, page_size)
        return Rows(self, listed)

    def sectors(
        self,
        *,
        filter: _inputs.SectorFilter | None = None,
        order_by: Sequence[_inputs.SectorOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.SectorField] | None = None,
        page_size: int | None = None,
    ) -> Rows[_nodes.Sector]:
        """A branch of the economy in the EU's classification NACE."""
        arguments: Arguments = {
            "filter": ("SectorFilter", filter),
            "orderBy": ("[SectorOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("sectors", _nodes.Sector, arguments, fields, page_size)
        return Rows(self, listed)

    def sources(
        self,
        *,
        filter: _inputs.SourceFilter | None = None,
        order_by: Sequence[_inputs.SourceOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.SourceField] | None = None,
        page_size: int | None = None,
    ) -> Rows[_nodes.Source]:
        """A register, list or data set that records come from."""
        arguments: Arguments = {
            "filter": ("SourceFilter", filter),
            "orderBy": ("[SourceOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("sources", _nodes.Source, arguments, fields, page_size)
        return Rows(self, listed)

    def topics(
        self,
        *,
        filter: _inputs.TopicFilter | None = None,
        order_by: Sequence[_inputs.TopicOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.TopicField] | None = None,
        page_size: int | None = None,
    ) -> Rows[_nodes.Topic]:
        """A technology or a field of research."""
        arguments: Arguments = {
            "filter": ("TopicFilter", filter),
            "orderBy": ("[TopicOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("topics", _nodes.Topic, arguments, fields, page_size)
        return Rows(self, listed)

    def associations(
        self,
        *,
        filter: _inputs.AssociationFilter | None = None,
        order_by: Sequence[_inputs.AssociationOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.AssociationField] | None = None,
        page_size: int | None = None,
    ) -> Rows[_nodes.Association]:
        """An association, foundation or other non-profit body that people or organisations join."""
        arguments: Arguments = {
            "filter": ("AssociationFilter", filter),
            "orderBy": ("[AssociationOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("associations", _nodes.Association, arguments, fields, page_size)
        return Rows(self, listed)

    def chambers(
        self,
        *,
        filter: _inputs.ChamberFilter | None = None,
        order_by: Sequence[_inputs.ChamberOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.ChamberField] | None = None,
        page_size: int | None = None,
    ) -> Rows[_nodes.Chamber]:
        """A chamber of commerce, industry, crafts or agriculture that represents its members."""
        arguments: Arguments = {
            "filter": ("ChamberFilter", filter),
            "orderBy": ("[ChamberOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("chambers", _nodes.Chamber, arguments, fields, page_size)
        return Rows(self, listed)

    def clusters(
        self,
        *,
        filter: _inputs.ClusterFilter | None = None,
        order_by: Sequence[_inputs.ClusterOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.ClusterField] | None = None,
        page_size: int | None = None,
    ) -> Rows[_nodes.Cluster]:
        """A network organisation that links companies and research of one field in a region."""
        arguments: Arguments = {
            "filter": ("ClusterFilter", filter),
            "orderBy": ("[ClusterOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("clusters", _nodes.Cluster, arguments, fields, page_size)
        return Rows(self, listed)

    def companies(
        self,
        *,
        filter: _inputs.CompanyFilter | None = None,
        order_by: Sequence[_inputs.CompanyOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.CompanyField] | None = None,
        page_size: int | None = None,
    ) -> Rows[_nodes.Company]:
        """A business, from a sole trader to a large group."""
        arguments: Arguments = {
            "filter": ("CompanyFilter", filter),
            "orderBy": ("[CompanyOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("companies", _nodes.Company, arguments, fields, page_size)
        return Rows(self, listed)

    def offers(
        self,
        *,
        filter: _inputs.OfferFilter | None = None,
        order_by: Sequence[_inputs.OfferOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.OfferField] | None = None,
        page_size: int | None = None,
    ) -> Rows[_nodes.Offer]:
        """A product or service an actor offers."""
        arguments: Arguments = {
            "filter": ("OfferFilter", filter),
            "orderBy": ("[OfferOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("offers", _nodes.Offer, arguments, fields, page_size)
        return Rows(self, listed)

    def organisations(
        self,
        *,
        filter: _inputs.OrganisationFilter | None = None,
        order_by: Sequence[_inputs.OrganisationOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.OrganisationField] | None = None,
        page_size: int | None = None,
    ) -> Rows[_nodes.Organisation]:
        """An actor whose kind is not known yet."""
        arguments: Arguments = {
            "filter": ("OrganisationFilter", filter),
            "orderBy": ("[OrganisationOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("organisations", _nodes.Organisation, arguments, fields, page_size)
        return Rows(self, listed)

    def public_bodies(
        self,
        *,
        filter: _inputs.PublicBodyFilter | None = None,
        order_by: Sequence[_inputs.PublicBodyOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.PublicBodyField] | None = None,
        page_size: int | None = None,
    ) -> Rows[_nodes.PublicBody]:
        """A ministry, authority, municipality or publicly owned development agency."""
        arguments: Arguments = {
            "filter": ("PublicBodyFilter", filter),
            "orderBy": ("[PublicBodyOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("publicBodies", _nodes.PublicBody, arguments, fields, page_size)
        return Rows(self, listed)

    def requests(
        self,
        *,
        filter: _inputs.RequestFilter | None = None,
        order_by: Sequence[_inputs.RequestOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.RequestField] | None = None,
        page_size: int | None = None,
    ) -> Rows[_nodes.Request]:
        """A product or service an actor is looking for."""
        arguments: Arguments = {
            "filter": ("RequestFilter", filter),
            "orderBy": ("[RequestOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("requests", _nodes.Request, arguments, fields, page_size)
        return Rows(self, listed)

    def research_institutes(
        self,
        *,
        filter: _inputs.ResearchInstituteFilter | None = None,
        order_by: Sequence[_inputs.ResearchInstituteOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.ResearchInstituteField] | None = None,
        page_size: int | None = None,
    ) -> Rows[_nodes.ResearchInstitute]:
        """An institution whose main task is research and that is not a university."""
        arguments: Arguments = {
            "filter": ("ResearchInstituteFilter", filter),
            "orderBy": ("[ResearchInstituteOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed(
            "researchInstitutes", _nodes.ResearchInstitute, arguments, fields, page_size
        )
        return Rows(self, listed)

    def universities(
        self,
        *,
        filter: _inputs.UniversityFilter | None = None,
        order_by: Sequence[_inputs.UniversityOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.UniversityField] | None = None,
        page_size: int | None = None,
    ) -> Rows[_nodes.University]:
        """A university or another institution of higher education."""
        arguments: Arguments = {
            "filter": ("UniversityFilter", filter),
            "orderBy": ("[UniversityOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("universities", _nodes.University, arguments, fields, page_size)
        return Rows(self, listed)

    def partners(
        self, actor: str, first: int, *, over_border: bool | None = None, fields: Fields = None
    ) -> _nodes.PartnerSuggestions:
        """With whom an actor could cooperate that it has no tie to yet: by what was learned of past partnerships, else by shared partners and topics. `overBorder` takes actors of other countries only."""
        arguments: Arguments = {
            "actor": ("ID!", actor),
            "first": ("Int!", first),
            "overBorder": ("Boolean!", over_border),
        }
        found = self._ask("query", "partners", _nodes.PartnerSuggestions, arguments, fields)
        return cast("_nodes.PartnerSuggestions", found)

    def introductions(
        self, from_: str, to: str, first: int, *, alike: bool | None = None, fields: Fields = None
    ) -> _nodes.Introductions:
        """Who can introduce one actor to another: chains of actors who know each other. A step counts for more the closer and fresher the tie and the fewer ties the one who introduces has. Ways that share more than half of those between the ends with a better one are left out, but for `alike`."""
        arguments: Arguments = {
            "from": ("ID!", from_),
            "to": ("ID!", to),
            "first": ("Int!", first),
            "alike": ("Boolean!", alike),
        }
        found = self._ask("query", "introductions", _nodes.Introductions, arguments, fields)
        return cast("_nodes.Introductions", found)

    def suppliers(
        self,
        actor: str,
        first: int,
        *,
        product: str | None = None,
        home: bool | None = None,
        fields: Fields = None,
    ) -> _nodes.SupplierSuggestions:
        """Who else could supply what an actor buys: over the border, or with `home` in its own country as well. `product` is a product's name, or a part of it that no other has."""
        arguments: Arguments = {
            "actor": ("ID!", actor),
            "first": ("Int!", first),
            "product": ("String", product),
            "home": ("Boolean!", home),
        }
        found = self._ask("query", "suppliers", _nodes.SupplierSuggestions, arguments, fields)
        return cast("_nodes.SupplierSuggestions", found)

    def supply_risks(
        self,
        first: int,
        *,
        region: str | None = None,
        product: str | None = None,
        fields: Fields = None,
    ) -> _nodes.SupplyRisks:
        """Where the customers of a region (a NUTS code, or a country's) depend on few suppliers."""
        arguments: Arguments = {
            "first": ("Int!", first),
            "region": ("String", region),
            "product": ("String", product),
        }
        found = self._ask("query", "supplyRisks", _nodes.SupplyRisks, arguments, fields)
        return cast("_nodes.SupplyRisks", found)

    def products(
        self, first: int, *, text: str | None = None, fields: Fields = None
    ) -> _nodes.SuppliedProducts:
        """The products that are supplied: those that `text` may mean by the letters of their names, or all; of equals those that most buy come first. `suppliers` and `supplyRisks` take their names."""
        arguments: Arguments = {"first": ("Int!", first), "text": ("String", text)}
        found = self._ask("query", "products", _nodes.SuppliedProducts, arguments, fields)
        return cast("_nodes.SuppliedProducts", found)

    def listing_matches(
        self, listing: str, first: int, *, over_border: bool | None = None, fields: Fields = None
    ) -> _nodes.ListingMatches:
        """The open requests that an offer fits, or the open offers that fit a request: by class of goods, words, topics, sector, distance. `overBorder` takes those of other countries only."""
        arguments: Arguments = {
            "listing": ("ID!", listing),
            "first": ("Int!", first),
            "overBorder": ("Boolean!", over_border),
        }
        found = self._ask("query", "listingMatches", _nodes.ListingMatches, arguments, fields)
        return cast("_nodes.ListingMatches", found)

    def what_if(
        self,
        first: int,
        *,
        remove: Sequence[str] | None = None,
        remove_ties: Sequence[_inputs.TiePair] | None = None,
        add_ties: Sequence[_inputs.NewTie] | None = None,
        add_clusters: Sequence[_inputs.NewCluster] | None = None,
        fields: Fields = None,
    ) -> _nodes.WhatIf:
        """What a change would do to the network; nothing is written. `remove` takes actors' ids, or region:CODE, sector:CODE, cluster:ID (its members), border:CODE-CODE, programme:ID. Takes seconds; networks of more than 10,000 actors are estimated."""
        arguments: Arguments = {
            "first": ("Int!", first),
            "remove": ("[String!]", remove),
            "removeTies": ("[TiePair!]", remove_ties),
            "addTies": ("[NewTie!]", add_ties),
            "addClusters": ("[NewCluster!]", add_clusters),
        }
        found = self._ask("query", "whatIf", _nodes.WhatIf, arguments, fields)
        return cast("_nodes.WhatIf", found)

    def scorecard(
        self,
        *,
        filter: _inputs.ActorFilter | None = None,
        search: str | None = None,
        types: Sequence[str] | None = None,
        ids: Sequence[str] | None = None,
        fields: Fields = None,
    ) -> _nodes.Scorecard:
        """The border scorecard: of the actors that a filter or ids select, and the ties among them, or of all. Up to 100,000 actors are looked at; `capped` says if there are more."""
        arguments: Arguments = {
            "filter": ("ActorFilter", filter),
            "search": ("String", search),
            "types": ("[String!]", types),
            "ids": ("[ID!]", ids),
        }
        found = self._ask("query", "scorecard", _nodes.Scorecard, arguments, fields)
        return cast("_nodes.Scorecard", found)

    def run(self, *, id: str | None = None, fields: Fields = None) -> _nodes.Run | None:
        """A finished run of the analysis, null if there is none. Without an id the latest finished run."""
        arguments: Arguments = {"id": ("ID", id)}
        found = self._ask("query", "run", _nodes.Run, arguments, fields)
        return cast("_nodes.Run | None", found)

    def gaps(
        self,
        *,
        here: Sequence[str] | None = None,
        there: Sequence[str] | None = None,
        sector: str | None = None,
        search: str | None = None,
        mine: bool | None = None,
        filter: _inputs.GapFilter | None = None,
        order_by: Sequence[_inputs.GapOrder] | None = None,
        fields: str | Sequence[_inputs.GapField] | None = None,
        page_size: int | None = None,
    ) -> Rows[_nodes.Gap]:
        """The ledger of missing ties: those of groups first, then those of actors, each by position and score. One end lies `here`, the other `there` (NUTS codes of any length, or countries; all abroad is anywhere); `sector` is a NACE code at either end; `search` are words at either end. Of those `mine` whoever asks has decided last, or somebody who speaks for an organisation of theirs."""
        arguments: Arguments = {
            "here": ("[String!]", here),
            "there": ("[String!]", there),
            "sector": ("String", sector),
            "search": ("String", search),
            "mine": ("Boolean!", mine),
            "filter": ("GapFilter", filter),
            "orderBy": ("[GapOrder!]", order_by),
        }
        listed = Listed("gaps", _nodes.Gap, arguments, fields, page_size)
        return Rows(self, listed)

    def rate_limit(self, *, fields: Fields = None) -> _nodes.RateLimit | None:
        """What this operation cost and what is left; it costs nothing itself. Null if no limit."""
        arguments: Arguments = {}
        found = self._ask("query", "rateLimit", _nodes.RateLimit, arguments, fields)
        return cast("_nodes.RateLimit | None", found)

    def viewer(self, *, fields: Fields = None) -> _nodes.Viewer:
        """Who asks, by their credentials or, without any, by where they ask from."""
        arguments: Arguments = {}
        found = self._ask("query", "viewer", _nodes.Viewer, arguments, fields)
        return cast("_nodes.Viewer", found)

    def changes(
        self,
        first: int,
        *,
        since: str | None = None,
        types: Sequence[str] | None = None,
        fields: Fields = None,
    ) -> _nodes.ChangeConnection:
        """All nodes in the order in which they were changed last, deleted ones too; each stands once, with its latest change. Go on with endCursor."""
        arguments: Arguments = {
            "first": ("Int!", first),
            "since": ("String", since),
            "types": ("[String!]", types),
        }
        found = self._ask("query", "changes", _nodes.ChangeConnection, arguments, fields)
        return cast("_nodes.ChangeConnection", found)

    def edit_log(
        self, id: str, first: int, *, before: str | None = None, fields: Fields = None
    ) -> list[_nodes.EditEntry]:
        """The edits of a node, the latest first, 100 at most; `before` is the moment of the last one you have. Stewards read those of all nodes, others of what is their organisations' own."""
        arguments: Arguments = {
            "id": ("ID!", id),
            "first": ("Int!", first),
            "before": ("String", before),
        }
        found = self._ask("query", "editLog", _nodes.EditEntry, arguments, fields)
        return cast("list[_nodes.EditEntry]", found)

    def picture(
        self,
        *,
        filter: _inputs.ActorFilter | None = None,
        search: str | None = None,
        types: Sequence[str] | None = None,
        ids: Sequence[str] | None = None,
        by: _inputs.PictureBy | None = None,
        most: int | None = None,
        fields: Fields = None,
    ) -> _nodes.Picture:
        """The actors that a filter or ids select, or all, and the ties among them; or groups of them. Nodes and ties are `most` together, at most 5,000: the actors with the most ties, or the strongest ties of groups; the totals say how many there are."""
        arguments: Arguments = {
            "filter": ("ActorFilter", filter),
            "search": ("String", search),
            "types": ("[String!]", types),
            "ids": ("[ID!]", ids),
            "by": ("PictureBy!", by),
            "most": ("Int!", most),
        }
        found = self._ask("query", "picture", _nodes.Picture, arguments, fields)
        return cast("_nodes.Picture", found)

    def timeline(
        self,
        *,
        filter: _inputs.ActorFilter | None = None,
        search: str | None = None,
        types: Sequence[str] | None = None,
        ids: Sequence[str] | None = None,
        fields: Fields = None,
    ) -> _nodes.Timeline:
        """When the actors that a filter or ids select, or all, were founded and closed, when the ties among them began and ended, also those that hold no longer, and the projects they take part in. Up to 100,000 actors are looked at."""
        arguments: Arguments = {
            "filter": ("ActorFilter", filter),
            "search": ("String", search),
            "types": ("[String!]", types),
            "ids": ("[ID!]", ids),
        }
        found = self._ask("query", "timeline", _nodes.Timeline, arguments, fields)
        return cast("_nodes.Timeline", found)

    def decide_pair(
        self, input: _inputs.DecidePairInput, *, fields: Fields = None
    ) -> _nodes.DecidePairPayload:
        """Decide a pair; what follows for others follows at once."""
        arguments: Arguments = {"input": ("DecidePairInput!", input)}
        found = self._ask("mutation", "decidePair", _nodes.DecidePairPayload, arguments, fields)
        return cast("_nodes.DecidePairPayload", found)

    def decide_pairs(
        self, input: _inputs.DecidePairsInput, *, fields: Fields = None
    ) -> _nodes.DecidePairsPayload:
        """Decide many pairs; those that cannot be are named."""
        arguments: Arguments = {"input": ("DecidePairsInput!", input)}
        found = self._ask("mutation", "decidePairs", _nodes.DecidePairsPayload, arguments, fields)
        return cast("_nodes.DecidePairsPayload", found)

    def merge_actors(
        self, input: _inputs.MergeActorsInput, *, fields: Fields = None
    ) -> _nodes.MergeActorsPayload:
        """Make actors one."""
        arguments: Arguments = {"input": ("MergeActorsInput!", input)}
        found = self._ask("mutation", "mergeActors", _nodes.MergeActorsPayload, arguments, fields)
        return cast("_nodes.MergeActorsPayload", found)

    def split_actor(
        self, input: _inputs.SplitActorInput, *, fields: Fields = None
    ) -> _nodes.SplitActorPayload:
        """Make several actors of one."""
        arguments: Arguments = {"input": ("SplitActorInput!", input)}
        found = self._ask("mutation", "splitActor", _nodes.SplitActorPayload, arguments, fields)
        return cast("_nodes.SplitActorPayload", found)

    def undo_decision(
        self, input: _inputs.UndoDecisionInput, *, fields: Fields = None
    ) -> _nodes.UndoDecisionPayload:
        """Take decisions back, in any order."""
        arguments: Arguments = {"input": ("UndoDecisionInput!", input)}
        found = self._ask("mutation", "undoDecision", _nodes.UndoDecisionPayload, arguments, fields)
        return cast("_nodes.UndoDecisionPayload", found)

    def create_actor(
        self, input: _inputs.CreateActorInput, *, fields: Fields = None
    ) -> _nodes.CreateActorPayload:
        """Make an actor."""
        arguments: Arguments = {"input": ("CreateActorInput!", input)}
        found = self._ask("mutation", "createActor", _nodes.CreateActorPayload, arguments, fields)
        return cast("_nodes.CreateActorPayload", found)

    def update_actor(
        self, input: _inputs.UpdateActorInput, *, fields: Fields = None
    ) -> _nodes.UpdateActorPayload:
        """Change an actor."""
        arguments: Arguments = {"input": ("UpdateActorInput!", input)}
        found = self._ask("mutation", "updateActor", _nodes.UpdateActorPayload, arguments, fields)
        return cast("_nodes.UpdateActorPayload", found)

    def end_actor(
        self, input: _inputs.EndActorInput, *, fields: Fields = None
    ) -> _nodes.EndActorPayload:
        """End an actor, which stays in the graph as one that was."""
        arguments: Arguments = {"input": ("EndActorInput!", input)}
        found = self._ask("mutation", "endActor", _nodes.EndActorPayload, arguments, fields)
        return cast("_nodes.EndActorPayload", found)

    def upsert_actors(
        self, input: _inputs.UpsertActorsInput, *, fields: Fields = None
    ) -> _nodes.UpsertActorsPayload:
        """Make or change up to 1,000 actors in one transaction, all or none."""
        arguments: Arguments = {"input": ("UpsertActorsInput!", input)}
        found = self._ask("mutation", "upsertActors", _nodes.UpsertActorsPayload, arguments, fields)
        return cast("_nodes.UpsertActorsPayload", found)

    def create_offer(
        self, input: _inputs.CreateOfferInput, *, fields: Fields = None
    ) -> _nodes.CreateOfferPayload:
        """Make an offer."""
        arguments: Arguments = {"input": ("CreateOfferInput!", input)}
        found = self._ask("mutation", "createOffer", _nodes.CreateOfferPayload, arguments, fields)
        return cast("_nodes.CreateOfferPayload", found)

    def update_offer(
        self, input: _inputs.UpdateOfferInput, *, fields: Fields = None
    ) -> _nodes.UpdateOfferPayload:
        """Change an offer."""
        arguments: Arguments = {"input": ("UpdateOfferInput!", input)}
        found = self._ask("mutation", "updateOffer", _nodes.UpdateOfferPayload, arguments, fields)
        return cast("_nodes.UpdateOfferPayload", found)

    def end_offer(
        self, input: _inputs.EndOfferInput, *, fields: Fields = None
    ) -> _nodes.EndOfferPayload:
        """End an offer, which stays in the graph as one that was."""
        arguments: Arguments = {"input": ("EndOfferInput!", input)}
        found = self._ask("mutation", "endOffer", _nodes.EndOfferPayload, arguments, fields)
        return cast("_nodes.EndOfferPayload", found)

    def upsert_offers(
        self, input: _inputs.UpsertOffersInput, *, fields: Fields = None
    ) -> _nodes.UpsertOffersPayload:
        """Make or change up to 1,000 offers in one transaction, all or none."""
        arguments: Arguments = {"input": ("UpsertOffersInput!", input)}
        found = self._ask("mutation", "upsertOffers", _nodes.UpsertOffersPayload, arguments, fields)
        return cast("_nodes.UpsertOffersPayload", found)

    def create_request(
        self, input: _inputs.CreateRequestInput, *, fields: Fields = None
    ) -> _nodes.CreateRequestPayload:
        """Make a request."""
        arguments: Arguments = {"input": ("CreateRequestInput!", input)}
        found = self._ask(
            "mutation", "createRequest", _nodes.CreateRequestPayload, arguments, fields
        )
        return cast("_nodes.CreateRequestPayload", found)

    def update_request(
        self, input: _inputs.UpdateRequestInput, *, fields: Fields = None
    ) -> _nodes.UpdateRequestPayload:
        """Change a request."""
        arguments: Arguments = {"input": ("UpdateRequestInput!", input)}
        found = self._ask(
            "mutation", "updateRequest", _nodes.UpdateRequestPayload, arguments, fields
        )
        return cast("_nodes.UpdateRequestPayload", found)

    def end_request(
        self, input: _inputs.EndRequestInput, *, fields: Fields = None
    ) -> _nodes.EndRequestPayload:
        """End a request, which stays in the graph as one that was."""
        arguments: Arguments = {"input": ("EndRequestInput!", input)}
        found = self._ask("mutation", "endRequest", _nodes.EndRequestPayload, arguments, fields)
        return cast("_nodes.EndRequestPayload", found)

    def upsert_requests(
        self, input: _inputs.UpsertRequestsInput, *, fields: Fields = None
    ) -> _nodes.UpsertRequestsPayload:
        """Make or change up to 1,000 requests in one transaction, all or none."""
        arguments: Arguments = {"input": ("UpsertRequestsInput!", input)}
        found = self._ask(
            "mutation", "upsertRequests", _nodes.UpsertRequestsPayload, arguments, fields
        )
        return cast("_nodes.UpsertRequestsPayload", found)

    def create_event(
        self, input: _inputs.CreateEventInput, *, fields: Fields = None
    ) -> _nodes.CreateEventPayload:
        """Make an event."""
        arguments: Arguments = {"input": ("CreateEventInput!", input)}
        found = self._ask("mutation", "createEvent", _nodes.CreateEventPayload, arguments, fields)
        return cast("_nodes.CreateEventPayload", found)

    def update_event(
        self, input: _inputs.UpdateEventInput, *, fields: Fields = None
    ) -> _nodes.UpdateEventPayload:
        """Change an event."""
        arguments: Arguments = {"input": ("UpdateEventInput!", input)}
        found = self._ask("mutation", "updateEvent", _nodes.UpdateEventPayload, arguments, fields)
        return cast("_nodes.UpdateEventPayload", found)

    def end_event(
        self, input: _inputs.EndEventInput, *, fields: Fields = None
    ) -> _nodes.EndEventPayload:
        """End an event, which stays in the graph as one that was."""
        arguments: Arguments = {"input": ("EndEventInput!", input)}
        found = self._ask("mutation", "endEvent", _nodes.EndEventPayload, arguments, fields)
        return cast("_nodes.EndEventPayload", found)

    def upsert_events(
        self, input: _inputs.UpsertEventsInput, *, fields: Fields = None
    ) -> _nodes.UpsertEventsPayload:
        """Make or change up to 1,000 events in one transaction, all or none."""
        arguments: Arguments = {"input": ("UpsertEventsInput!", input)}
        found = self._ask("mutation", "upsertEvents", _nodes.UpsertEventsPayload, arguments, fields)
        return cast("_nodes.UpsertEventsPayload", found)

    def create_project(
        self, input: _inputs.CreateProjectInput, *, fields: Fields = None
    ) -> _nodes.CreateProjectPayload:
        """Make a project."""
        arguments: Arguments = {"input": ("CreateProjectInput!", input)}
        found = self._ask(
            "mutation", "createProject", _nodes.CreateProjectPayload, arguments, fields
        )
        return cast("_nodes.CreateProjectPayload", found)

    def update_project(
        self, input: _inputs.UpdateProjectInput, *, fields: Fields = None
    ) -> _nodes.UpdateProjectPayload:
        """Change a project."""
        arguments: Arguments = {"input": ("UpdateProjectInput!", input)}
        found = self._ask(
            "mutation", "updateProject", _nodes.UpdateProjectPayload, arguments, fields
        )
        return cast("_nodes.UpdateProjectPayload", found)

    def end_project(
        self, input: _inputs.EndProjectInput, *, fields: Fields = None
    ) -> _nodes.EndProjectPayload:
        """End a project, which stays in the graph as one that was."""
        arguments: Arguments = {"input": ("EndProjectInput!", input)}
        found = self._ask("mutation", "endProject", _nodes.EndProjectPayload, arguments, fields)
        return cast("_nodes.EndProjectPayload", found)

    def upsert_projects(
        self, input: _inputs.UpsertProjectsInput, *, fields: Fields = None
    ) -> _nodes.UpsertProjectsPayload:
        """Make or change up to 1,000 projects in one transaction, all or none."""
        arguments: Arguments = {"input": ("UpsertProjectsInput!", input)}
        found = self._ask(
            "mutation", "upsertProjects", _nodes.UpsertProjectsPayload, arguments, fields
        )
        return cast("_nodes.UpsertProjectsPayload", found)

    def create_membership(
        self, input: _inputs.CreateMembershipInput, *, fields: Fields = None
    ) -> _nodes.CreateMembershipPayload:
        """Make a membership."""
        arguments: Arguments = {"input": ("CreateMembershipInput!", input)}
        found = self._ask(
            "mutation", "createMembership", _nodes.CreateMembershipPayload, arguments, fields
        )
        return cast("_nodes.CreateMembershipPayload", found)

    def update_membership(
        self, input: _inputs.UpdateMembershipInput, *, fields: Fields = None
    ) -> _nodes.UpdateMembershipPayload:
        """Change a membership."""
        arguments: Arguments = {"input": ("UpdateMembershipInput!", input)}
        found = self._ask(
            "mutation", "updateMembership", _nodes.UpdateMembershipPayload, arguments, fields
        )
        return cast("_nodes.UpdateMembershipPayload", found)

    def end_membership(
        self, input: _inputs.EndMembershipInput, *, fields: Fields = None
    ) -> _nodes.EndMembershipPayload:
        """End a membership, which stays in the graph as one that was."""
        arguments: Arguments = {"input": ("EndMembershipInput!", input)}
        found = self._ask(
            "mutation", "endMembership", _nodes.EndMembershipPayload, arguments, fields
        )
        return cast("_nodes.EndMembershipPayload", found)

    def upsert_memberships(
        self, input: _inputs.UpsertMembershipsInput, *, fields: Fields = None
    ) -> _nodes.UpsertMembershipsPayload:
        """Make or change up to 1,000 memberships in one transaction, all or none."""
        arguments: Arguments = {"input": ("UpsertMembershipsInput!", input)}
        found = self._ask(
            "mutation", "upsertMemberships", _nodes.UpsertMembershipsPayload, arguments, fields
        )
        return cast("_nodes.UpsertMembershipsPayload", found)

    def create_supply(
        self, input: _inputs.CreateSupplyInput, *, fields: Fields = None
    ) -> _nodes.CreateSupplyPayload:
        """Make a supply."""
        arguments: Arguments = {"input": ("CreateSupplyInput!", input)}
        found = self._ask("mutation", "createSupply", _nodes.CreateSupplyPayload, arguments, fields)
        return cast("_nodes.CreateSupplyPayload", found)

    def update_supply(
        self, input: _inputs.UpdateSupplyInput, *, fields: Fields = None
    ) -> _nodes.UpdateSupplyPayload:
        """Change a supply."""
        arguments: Arguments = {"input": ("UpdateSupplyInput!", input)}
        found = self._ask("mutation", "updateSupply", _nodes.UpdateSupplyPayload, arguments, fields)
        return cast("_nodes.UpdateSupplyPayload", found)

    def end_supply(
        self, input: _inputs.EndSupplyInput, *, fields: Fields = None
    ) -> _nodes.EndSupplyPayload:
        """End a supply, which stays in the graph as one that was."""
        arguments: Arguments = {"input": ("EndSupplyInput!", input)}
        found = self._ask("mutation", "endSupply", _nodes.EndSupplyPayload, arguments, fields)
        return cast("_nodes.EndSupplyPayload", found)

    def upsert_supplies(
        self, input: _inputs.UpsertSuppliesInput, *, fields: Fields = None
    ) -> _nodes.UpsertSuppliesPayload:
        """Make or change up to 1,000 supplies in one transaction, all or none."""
        arguments: Arguments = {"input": ("UpsertSuppliesInput!", input)}
        found = self._ask(
            "mutation", "upsertSupplies", _nodes.UpsertSuppliesPayload, arguments, fields
        )
        return cast("_nodes.UpsertSuppliesPayload", found)

    def create_cooperation(
        self, input: _inputs.CreateCooperationInput, *, fields: Fields = None
    ) -> _nodes.CreateCooperationPayload:
        """Make a cooperation."""
        arguments: Arguments = {"input": ("CreateCooperationInput!", input)}
        found = self._ask(
            "mutation", "createCooperation", _nodes.CreateCooperationPayload, arguments, fields
        )
        return cast("_nodes.CreateCooperationPayload", found)

    def update_cooperation(
        self, input: _inputs.UpdateCooperationInput, *, fields: Fields = None
    ) -> _nodes.UpdateCooperationPayload:
        """Change a cooperation."""
        arguments: Arguments = {"input": ("UpdateCooperationInput!", input)}
        found = self._ask(
            "mutation", "updateCooperation", _nodes.UpdateCooperationPayload, arguments, fields
        )
        return cast("_nodes.UpdateCooperationPayload", found)

    def end_cooperation(
        self, input: _inputs.EndCooperationInput, *, fields: Fields = None
    ) -> _nodes.EndCooperationPayload:
        """End a cooperation, which stays in the graph as one that was."""
        arguments: Arguments = {"input": ("EndCooperationInput!", input)}
        found = self._ask(
            "mutation", "endCooperation", _nodes.EndCooperationPayload, arguments, fields
        )
        return cast("_nodes.EndCooperationPayload", found)

    def upsert_cooperations(
        self, input: _inputs.UpsertCooperationsInput, *, fields: Fields = None
    ) -> _nodes.UpsertCooperationsPayload:
        """Make or change up to 1,000 cooperations in one transaction, all or none."""
        arguments: Arguments = {"input": ("UpsertCooperationsInput!", input)}
        found = self._ask(
            "mutation", "upsertCooperations", _nodes.UpsertCooperationsPayload, arguments, fields
        )
        return cast("_nodes.UpsertCooperationsPayload", found)

    def create_participation(
        self, input: _inputs.CreateParticipationInput, *, fields: Fields = None
    ) -> _nodes.CreateParticipationPayload:
        """Make a participation."""
        arguments: Arguments = {"input": ("CreateParticipationInput!", input)}
        found = self._ask(
            "mutation", "createParticipation", _nodes.CreateParticipationPayload, arguments, fields
        )
        return cast("_nodes.CreateParticipationPayload", found)

    def update_participation(
        self, input: _inputs.UpdateParticipationInput, *, fields: Fields = None
    ) -> _nodes.UpdateParticipationPayload:
        """Change a participation."""
        arguments: Arguments = {"input": ("UpdateParticipationInput!", input)}
        found = self._ask(
            "mutation", "updateParticipation", _nodes.UpdateParticipationPayload, arguments, fields
        )
        return cast("_nodes.UpdateParticipationPayload", found)

    def end_participation(
        self, input: _inputs.EndParticipationInput, *, fields: Fields = None
    ) -> _nodes.EndParticipationPayload:
        """End a participation, which stays in the graph as one that was."""
        arguments: Arguments = {"input": ("EndParticipationInput!", input)}
        found = self._ask(
            "mutation", "endParticipation", _nodes.EndParticipationPayload, arguments, fields
        )
        return cast("_nodes.EndParticipationPayload", found)

    def upsert_participations(
        self, input: _inputs.UpsertParticipationsInput, *, fields: Fields = None
    ) -> _nodes.UpsertParticipationsPayload:
        """Make or change up to 1,000 participations in one transaction, all or none."""
        arguments: Arguments = {"input": ("UpsertParticipationsInput!", input)}
        found = self._ask(
            "mutation",
            "upsertParticipations",
            _nodes.UpsertParticipationsPayload,
            arguments,
            fields,
        )
        return cast("_nodes.UpsertParticipationsPayload", found)

    def create_attendance(
        self, input: _inputs.CreateAttendanceInput, *, fields: Fields = None
    ) -> _nodes.CreateAttendancePayload:
        """Make an attendance."""
        arguments: Arguments = {"input": ("CreateAttendanceInput!", input)}
        found = self._ask(
            "mutation", "createAttendance", _nodes.CreateAttendancePayload, arguments, fields
        )
        return cast("_nodes.CreateAttendancePayload", found)

    def update_attendance(
        self, input: _inputs.UpdateAttendanceInput, *, fields: Fields = None
    ) -> _nodes.UpdateAttendancePayload:
        """Change an attendance."""
        arguments: Arguments = {"input": ("UpdateAttendanceInput!", input)}
        found = self._ask(
            "mutation", "updateAttendance", _nodes.UpdateAttendancePayload, arguments, fields
        )
        return cast("_nodes.UpdateAttendancePayload", found)

    def end_attendance(
        self, input: _inputs.EndAttendanceInput, *, fields: Fields = None
    ) -> _nodes.EndAttendancePayload:
        """End an attendance, which stays in the graph as one that was."""
        arguments: Arguments = {"input": ("EndAttendanceInput!", input)}
        found = self._ask(
            "mutation", "endAttendance", _nodes.EndAttendancePayload, arguments, fields
        )
        return cast("_nodes.EndAttendancePayload", found)

    def upsert_attendances(
        self, input: _inputs.UpsertAttendancesInput, *, fields: Fields = None
    ) -> _nodes.UpsertAttendancesPayload:
        """Make or change up to 1,000 attendances in one transaction, all or none."""
        arguments: Arguments = {"input": ("UpsertAttendancesInput!", input)}
        found = self._ask(
            "mutation", "upsertAttendances", _nodes.UpsertAttendancesPayload, arguments, fields
        )
        return cast("_nodes.UpsertAttendancesPayload", found)

    def decide_gap(
        self, input: _inputs.DecideGapInput, *, fields: Fields = None
    ) -> _nodes.DecideGapPayload:
        """Take up a gap, dismiss it, or say that it was realised or rejected, or open it again."""
        arguments: Arguments = {"input": ("DecideGapInput!", input)}
        found = self._ask("mutation", "decideGap", _nodes.DecideGapPayload, arguments, fields)
        return cast("_nodes.DecideGapPayload", found)

    def undo_edit(
        self, input: _inputs.UndoEditInput, *, fields: Fields = None
    ) -> _nodes.UndoEditPayload:
        """Take edits back, unless what they changed was changed since."""
        arguments: Arguments = {"input": ("UndoEditInput!", input)}
        found = self._ask("mutation", "undoEdit", _nodes.UndoEditPayload, arguments, fields)
        return cast("_nodes.UndoEditPayload", found)


class AsyncClient(_base.AsyncClient):
    """Everything the API offers, with `await`."""

    async def node(self, id: str, *, fields: Fields = None) -> _nodes.Node | None:
        """The node of that id, or null. `nodes` tells of a day in the past, too."""
        arguments: Arguments = {"id": ("ID!", id)}
        found = await self._ask("query", "node", _nodes.Node, arguments, fields)
        return cast("_nodes.Node | None", found)

    async def nodes(
        self, ids: Sequence[str], *, as_of: date | str | None = None, fields: Fields = None
    ) -> list[_nodes.Node | None]:
        """The nodes of those ids in the same order, null where there is none."""
        arguments: Arguments = {"ids": ("[ID!]!", ids), "asOf": ("Date", as_of)}
        found = await self._ask("query", "nodes", _nodes.Node, arguments, fields)
        return cast("list[_nodes.Node | None]", found)

    def search(
        self,
        text: str,
        *,
        types: Sequence[str] | None = None,
        filter: _inputs.NamedFilter | None = None,
        order_by: Sequence[_inputs.NamedOrder] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.NamedField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[_nodes.Named]:
        """Full-text search in names and descriptions in every language; accents don't matter and the last letters of each word may be missing."""
        arguments: Arguments = {
            "text": ("String!", text),
            "types": ("[String!]", types),
            "filter": ("NamedFilter", filter),
            "orderBy": ("[NamedOrder!]", order_by),
            "asOf": ("Date", as_of),
        }
        listed = Listed("search", _nodes.Named, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def entities(
        self,
        *,
        filter: _inputs.NodeFilter | None = None,
        order_by: Sequence[_inputs.NodeOrder] | None = None,
        types: Sequence[str] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.NodeField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[_nodes.Node]:
        """Anything the graph holds. Every node carries this label and a stable id."""
        arguments: Arguments = {
            "filter": ("NodeFilter", filter),
            "orderBy": ("[NodeOrder!]", order_by),
            "types": ("[String!]", types),
            "asOf": ("Date", as_of),
        }
        listed = Listed("entities", _nodes.Node, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def assessments(
        self,
        *,
        filter: _inputs.AssessmentFilter | None = None,
        order_by: Sequence[_inputs.AssessmentOrder] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.AssessmentField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[_nodes.Assessment]:
        """An actor's innovation profile at one date, made from a questionnaire."""
        arguments: Arguments = {
            "filter": ("AssessmentFilter", filter),
            "orderBy": ("[AssessmentOrder!]", order_by),
            "asOf": ("Date", as_of),
        }
        listed = Listed("assessments", _nodes.Assessment, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def candidate_pairs(
        self,
        *,
        filter: _inputs.CandidatePairFilter | None = None,
        order_by: Sequence[_inputs.CandidatePairOrder] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.CandidatePairField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[_nodes.CandidatePair]:
        """Two ids that may name the same organisation, how sure that is and why, and what was decided."""
        arguments: Arguments = {
            "filter": ("CandidatePairFilter", filter),
            "orderBy": ("[CandidatePairOrder!]", order_by),
            "asOf": ("Date", as_of),
        }
        listed = Listed("candidatePairs", _nodes.CandidatePair, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def decisions(
        self,
        *,
        filter: _inputs.DecisionFilter | None = None,
        order_by: Sequence[_inputs.DecisionOrder] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.DecisionField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[_nodes.Decision]:
        """What a person decided about which ids name the same organisation. Never deleted, only undone."""
        arguments: Arguments = {
            "filter": ("DecisionFilter", filter),
            "orderBy": ("[DecisionOrder!]", order_by),
            "asOf": ("Date", as_of),
        }
        listed = Listed("decisions", _nodes.Decision, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def edits(
        self,
        *,
        filter: _inputs.EditFilter | None = None,
        order_by: Sequence[_inputs.EditOrder] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.EditField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[_nodes.Edit]:
        """A change by hand, through the API, to one node or one tie. Never deleted, only taken back."""
        arguments: Arguments = {
            "filter": ("EditFilter", filter),
            "orderBy": ("[EditOrder!]", order_by),
            "asOf": ("Date", as_of),
        }
        listed = Listed("edits", _nodes.Edit, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def findings(
        self,
        *,
        filter: _inputs.FindingFilter | None = None,
        order_by: Sequence[_inputs.FindingOrder] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.FindingField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[_nodes.Finding]:
        """What a run found of the whole network or of a group, such as the border effect, with how sure it is."""
        arguments: Arguments = {
            "filter": ("FindingFilter", filter),
            "orderBy": ("[FindingOrder!]", order_by),
            "asOf": ("Date", as_of),
        }
        listed = Listed("findings", _nodes.Finding, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def missing_ties(
        self,
        *,
        filter: _inputs.GapFilter | None = None,
        order_by: Sequence[_inputs.GapOrder] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.GapField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[_nodes.Gap]:
        """A tie over the border that is missing, what speaks for it, and what became of it. Never deleted."""
        arguments: Arguments = {
            "filter": ("GapFilter", filter),
            "orderBy": ("[GapOrder!]", order_by),
            "asOf": ("Date", as_of),
        }
        listed = Listed("missingTies", _nodes.Gap, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def merged_ids(
        self,
        *,
        filter: _inputs.MergedFilter | None = None,
        order_by: Sequence[_inputs.MergedOrder] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.MergedField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[_nodes.Merged]:
        """An id that was merged away, because it names the same organisation as another one."""
        arguments: Arguments = {
            "filter": ("MergedFilter", filter),
            "orderBy": ("[MergedOrder!]", order_by),
            "asOf": ("Date", as_of),
        }
        listed = Listed("mergedIds", _nodes.Merged, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def named_entities(
        self,
        *,
        filter: _inputs.NamedFilter | None = None,
        order_by: Sequence[_inputs.NamedOrder] | None = None,
        search: str | None = None,
        types: Sequence[str] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.NamedField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[_nodes.Named]:
        """Anything that has a name and can be found by it."""
        arguments: Arguments = {
            "filter": ("NamedFilter", filter),
            "orderBy": ("[NamedOrder!]", order_by),
            "search": ("String", search),
            "types": ("[String!]", types),
            "asOf": ("Date", as_of),
        }
        listed = Listed("namedEntities", _nodes.Named, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def records(
        self,
        *,
        filter: _inputs.RecordFilter | None = None,
        order_by: Sequence[_inputs.RecordOrder] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.RecordField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[_nodes.Record]:
        """What a source said in one row, kept word for word with its licence and date."""
        arguments: Arguments = {
            "filter": ("RecordFilter", filter),
            "orderBy": ("[RecordOrder!]", order_by),
            "asOf": ("Date", as_of),
        }
        listed = Listed("records", _nodes.Record, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def runs(
        self,
        *,
        filter: _inputs.RunFilter | None = None,
        order_by: Sequence[_inputs.RunOrder] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.RunField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[_nodes.Run]:
        """One computation on the network, so that its figures can be traced, compared and repeated."""
        arguments: Arguments = {
            "filter": ("RunFilter", filter),
            "orderBy": ("[RunOrder!]", order_by),
            "asOf": ("Date", as_of),
        }
        listed = Listed("runs", _nodes.Run, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def actors(
        self,
        *,
        filter: _inputs.ActorFilter | None = None,
        order_by: Sequence[_inputs.ActorOrder] | None = None,
        search: str | None = None,
        types: Sequence[str] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.ActorField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[_nodes.Actor]:
        """An organisation that takes part in the region's innovation, of whatever kind."""
        arguments: Arguments = {
            "filter": ("ActorFilter", filter),
            "orderBy": ("[ActorOrder!]", order_by),
            "search": ("String", search),
            "types": ("[String!]", types),
            "asOf": ("Date", as_of),
        }
        listed = Listed("actors", _nodes.Actor, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def consortia(
        self,
        *,
        filter: _inputs.ConsortiumFilter | None = None,
        order_by: Sequence[_inputs.ConsortiumOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.ConsortiumField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[_nodes.Consortium]:
        """A group of actors that prepares or carries out a joint project."""
        arguments: Arguments = {
            "filter": ("ConsortiumFilter", filter),
            "orderBy": ("[ConsortiumOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("consortia", _nodes.Consortium, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def events(
        self,
        *,
        filter: _inputs.EventFilter | None = None,
        order_by: Sequence[_inputs.EventOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.EventField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[_nodes.Event]:
        """A meeting where actors come together, such as a workshop or a matchmaking day."""
        arguments: Arguments = {
            "filter": ("EventFilter", filter),
            "orderBy": ("[EventOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("events", _nodes.Event, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def innovation_checks(
        self,
        *,
        filter: _inputs.InnovationCheckFilter | None = None,
        order_by: Sequence[_inputs.InnovationCheckOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.InnovationCheckField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[_nodes.InnovationCheck]:
        """An innovation voucher: a small grant that lets a company try an idea together with a research partner."""
        arguments: Arguments = {
            "filter": ("InnovationCheckFilter", filter),
            "orderBy": ("[InnovationCheckOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("innovationChecks", _nodes.InnovationCheck, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def listings(
        self,
        *,
        filter: _inputs.ListingFilter | None = None,
        order_by: Sequence[_inputs.ListingOrder] | None = None,
        search: str | None = None,
        types: Sequence[str] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.ListingField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[_nodes.Listing]:
        """Something an actor offers or looks for, open to partners on both sides of the border."""
        arguments: Arguments = {
            "filter": ("ListingFilter", filter),
            "orderBy": ("[ListingOrder!]", order_by),
            "search": ("String", search),
            "types": ("[String!]", types),
            "asOf": ("Date", as_of),
        }
        listed = Listed("listings", _nodes.Listing, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def programmes(
        self,
        *,
        filter: _inputs.ProgrammeFilter | None = None,
        order_by: Sequence[_inputs.ProgrammeOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.ProgrammeField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[_nodes.Programme]:
        """A programme that funds projects, such as Interreg Saxony–Czechia 2021–2027."""
        arguments: Arguments = {
            "filter": ("ProgrammeFilter", filter),
            "orderBy": ("[ProgrammeOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("programmes", _nodes.Programme, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def projects(
        self,
        *,
        filter: _inputs.ProjectFilter | None = None,
        order_by: Sequence[_inputs.ProjectOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.ProjectField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[_nodes.Project]:
        """A planned undertaking with partners, a term and usually public funding."""
        arguments: Arguments = {
            "filter": ("ProjectFilter", filter),
            "orderBy": ("[ProjectOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("projects", _nodes.Project, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def recommendations(
        self,
        *,
        filter: _inputs.RecommendationFilter | None = None,
        order_by: Sequence[_inputs.RecommendationOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.RecommendationField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[_nodes.Recommendation]:
        """A step that an assessment advises an actor to take."""
        arguments: Arguments = {
            "filter": ("RecommendationFilter", filter),
            "orderBy": ("[RecommendationOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("recommendations", _nodes.Recommendation, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def regions(
        self,
        *,
        filter: _inputs.RegionFilter | None = None,
        order_by: Sequence[_inputs.RegionOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.RegionField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[_nodes.Region]:
        """A statistical region of the EU (NUTS), from a whole country down to a district."""
        arguments: Arguments = {
            "filter": ("RegionFilter", filter),
            "orderBy": ("[RegionOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("regions", _nodes.Region, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def sectors(
        self,
        *,
        filter: _inputs.SectorFilter | None = None,
        order_by: Sequence[_inputs.SectorOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.SectorField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[_nodes.Sector]:
        """A branch of the economy in the EU's classification NACE."""
        arguments: Arguments = {
            "filter": ("SectorFilter", filter),
            "orderBy": ("[SectorOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("sectors", _nodes.Sector, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def sources(
        self,
        *,
        filter: _inputs.SourceFilter | None = None,
        order_by: Sequence[_inputs.SourceOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.SourceField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[_nodes.Source]:
        """A register, list or data set that records come from."""
        arguments: Arguments = {
            "filter": ("SourceFilter", filter),
            "orderBy": ("[SourceOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("sources", _nodes.Source, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def topics(
        self,
        *,
        filter: _inputs.TopicFilter | None = None,
        order_by: Sequence[_inputs.TopicOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.TopicField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[_nodes.Topic]:
        """A technology or a field of research."""
        arguments: Arguments = {
            "filter": ("TopicFilter", filter),
            "orderBy": ("[TopicOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("topics", _nodes.Topic, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def associations(
        self,
        *,
        filter: _inputs.AssociationFilter | None = None,
        order_by: Sequence[_inputs.AssociationOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.AssociationField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[_nodes.Association]:
        """An association, foundation or other non-profit body that people or organisations join."""
        arguments: Arguments = {
            "filter": ("AssociationFilter", filter),
            "orderBy": ("[AssociationOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("associations", _nodes.Association, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def chambers(
        self,
        *,
        filter: _inputs.ChamberFilter | None = None,
        order_by: Sequence[_inputs.ChamberOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.ChamberField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[_nodes.Chamber]:
        """A chamber of commerce, industry, crafts or agriculture that represents its members."""
        arguments: Arguments = {
            "filter": ("ChamberFilter", filter),
            "orderBy": ("[ChamberOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("chambers", _nodes.Chamber, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def clusters(
        self,
        *,
        filter: _inputs.ClusterFilter | None = None,
        order_by: Sequence[_inputs.ClusterOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.ClusterField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[_nodes.Cluster]:
        """A network organisation that links companies and research of one field in a region."""
        arguments: Arguments = {
            "filter": ("ClusterFilter", filter),
            "orderBy": ("[ClusterOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("clusters", _nodes.Cluster, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def companies(
        self,
        *,
        filter: _inputs.CompanyFilter | None = None,
        order_by: Sequence[_inputs.CompanyOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.CompanyField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[_nodes.Company]:
        """A business, from a sole trader to a large group."""
        arguments: Arguments = {
            "filter": ("CompanyFilter", filter),
            "orderBy": ("[CompanyOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("companies", _nodes.Company, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def offers(
        self,
        *,
        filter: _inputs.OfferFilter | None = None,
        order_by: Sequence[_inputs.OfferOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.OfferField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[_nodes.Offer]:
        """A product or service an actor offers."""
        arguments: Arguments = {
            "filter": ("OfferFilter", filter),
            "orderBy": ("[OfferOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("offers", _nodes.Offer, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def organisations(
        self,
        *,
        filter: _inputs.OrganisationFilter | None = None,
        order_by: Sequence[_inputs.OrganisationOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.OrganisationField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[_nodes.Organisation]:
        """An actor whose kind is not known yet."""
        arguments: Arguments = {
            "filter": ("OrganisationFilter", filter),
            "orderBy": ("[OrganisationOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("organisations", _nodes.Organisation, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def public_bodies(
        self,
        *,
        filter: _inputs.PublicBodyFilter | None = None,
        order_by: Sequence[_inputs.PublicBodyOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.PublicBodyField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[_nodes.PublicBody]:
        """A ministry, authority, municipality or publicly owned development agency."""
        arguments: Arguments = {
            "filter": ("PublicBodyFilter", filter),
            "orderBy": ("[PublicBodyOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("publicBodies", _nodes.PublicBody, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def requests(
        self,
        *,
        filter: _inputs.RequestFilter | None = None,
        order_by: Sequence[_inputs.RequestOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.RequestField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[_nodes.Request]:
        """A product or service an actor is looking for."""
        arguments: Arguments = {
            "filter": ("RequestFilter", filter),
            "orderBy": ("[RequestOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("requests", _nodes.Request, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def research_institutes(
        self,
        *,
        filter: _inputs.ResearchInstituteFilter | None = None,
        order_by: Sequence[_inputs.ResearchInstituteOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.ResearchInstituteField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[_nodes.ResearchInstitute]:
        """An institution whose main task is research and that is not a university."""
        arguments: Arguments = {
            "filter": ("ResearchInstituteFilter", filter),
            "orderBy": ("[ResearchInstituteOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed(
            "researchInstitutes", _nodes.ResearchInstitute, arguments, fields, page_size
        )
        return AsyncRows(self, listed)

    def universities(
        self,
        *,
        filter: _inputs.UniversityFilter | None = None,
        order_by: Sequence[_inputs.UniversityOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[_inputs.UniversityField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[_nodes.University]:
        """A university or another institution of higher education."""
        arguments: Arguments = {
            "filter": ("UniversityFilter", filter),
            "orderBy": ("[UniversityOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("universities", _nodes.University, arguments, fields, page_size)
        return AsyncRows(self, listed)

    async def partners(
        self, actor: str, first: int, *, over_border: bool | None = None, fields: Fields = None
    ) -> _nodes.PartnerSuggestions:
        """With whom an actor could cooperate that it has no tie to yet: by what was learned of past partnerships, else by shared partners and topics. `overBorder` takes actors of other countries only."""
        arguments: Arguments = {
            "actor": ("ID!", actor),
            "first": ("Int!", first),
            "overBorder": ("Boolean!", over_border),
        }
        found = await self._ask("query", "partners", _nodes.PartnerSuggestions, arguments, fields)
        return cast("_nodes.PartnerSuggestions", found)

    async def introductions(
        self, from_: str, to: str, first: int, *, alike: bool | None = None, fields: Fields = None
    ) -> _nodes.Introductions:
        """Who can introduce one actor to another: chains of actors who know each other. A step counts for more the closer and fresher the tie and the fewer ties the one who introduces has. Ways that share more than half of those between the ends with a better one are left out, but for `alike`."""
        arguments: Arguments = {
            "from": ("ID!", from_),
            "to": ("ID!", to),
            "first": ("Int!", first),
            "alike": ("Boolean!", alike),
        }
        found = await self._ask("query", "introductions", _nodes.Introductions, arguments, fields)
        return cast("_nodes.Introductions", found)

    async def suppliers(
        self,
        actor: str,
        first: int,
        *,
        product: str | None = None,
        home: bool | None = None,
        fields: Fields = None,
    ) -> _nodes.SupplierSuggestions:
        """Who else could supply what an actor buys: over the border, or with `home` in its own country as well. `product` is a product's name, or a part of it that no other has."""
        arguments: Arguments = {
            "actor": ("ID!", actor),
            "first": ("Int!", first),
            "product": ("String", product),
            "home": ("Boolean!", home),
        }
        found = await self._ask("query", "suppliers", _nodes.SupplierSuggestions, arguments, fields)
        return cast("_nodes.SupplierSuggestions", found)

    async def supply_risks(
        self,
        first: int,
        *,
        region: str | None = None,
        product: str | None = None,
        fields: Fields = None,
    ) -> _nodes.SupplyRisks:
        """Where the customers of a region (a NUTS code, or a country's) depend on few suppliers."""
        arguments: Arguments = {
            "first": ("Int!", first),
            "region": ("String", region),
            "product": ("String", product),
        }
        found = await self._ask("query", "supplyRisks", _nodes.SupplyRisks, arguments, fields)
        return cast("_nodes.SupplyRisks", found)

    async def products(
        self, first: int, *, text: str | None = None, fields: Fields = None
    ) -> _nodes.SuppliedProducts:
        """The products that are supplied: those that `text` may mean by the letters of their names, or all; of equals those that most buy come first. `suppliers` and `supplyRisks` take their names."""
        arguments: Arguments = {"first": ("Int!", first), "text": ("String", text)}
        found = await self._ask("query", "products", _nodes.SuppliedProducts, arguments, fields)
        return cast("_nodes.SuppliedProducts", found)

    async def listing_matches(
        self, listing: str, first: int, *, over_border: bool | None = None, fields: Fields = None
    ) -> _nodes.ListingMatches:
        """The open requests that an offer fits, or the open offers that fit a request: by class of goods, words, topics, sector, distance. `overBorder` takes those of other countries only."""
        arguments: Arguments = {
            "listing": ("ID!", listing),
            "first": ("Int!", first),
            "overBorder": ("Boolean!", over_border),
        }
        found = await self._ask("query", "listingMatches", _nodes.ListingMatches, arguments, fields)
        return cast("_nodes.ListingMatches", found)

    async def what_if(
        self,
        first: int,
        *,
        remove: Sequence[str] | None = None,
        remove_ties: Sequence[_inputs.TiePair] | None = None,
        add_ties: Sequence[_inputs.NewTie] | None = None,
        add_clusters: Sequence[_inputs.NewCluster] | None = None,
        fields: Fields = None,
    ) -> _nodes.WhatIf:
        """What a change would do to the network; nothing is written. `remove` takes actors' ids, or region:CODE, sector:CODE, cluster:ID (its members), border:CODE-CODE, programme:ID. Takes seconds; networks of more than 10,000 actors are estimated."""
        arguments: Arguments = {
            "first": ("Int!", first),
            "remove": ("[String!]", remove),
            "removeTies": ("[TiePair!]", remove_ties),
            "addTies": ("[NewTie!]", add_ties),
            "addClusters": ("[NewCluster!]", add_clusters),
        }
        found = await self._ask("query", "whatIf", _nodes.WhatIf, arguments, fields)
        return cast("_nodes.WhatIf", found)

    async def scorecard(
        self,
        *,
        filter: _inputs.ActorFilter | None = None,
        search: str | None = None,
        types: Sequence[str] | None = None,
        ids: Sequence[str] | None = None,
        fields: Fields = None,
    ) -> _nodes.Scorecard:
        """The border scorecard: of the actors that a filter or ids select, and the ties among them, or of all. Up to 100,000 actors are looked at; `capped` says if there are more."""
        arguments: Arguments = {
            "filter": ("ActorFilter", filter),
            "search": ("String", search),
            "types": ("[String!]", types),
            "ids": ("[ID!]", ids),
        }
        found = await self._ask("query", "scorecard", _nodes.Scorecard, arguments, fields)
        return cast("_nodes.Scorecard", found)

    async def run(self, *, id: str | None = None, fields: Fields = None) -> _nodes.Run | None:
        """A finished run of the analysis, null if there is none. Without an id the latest finished run."""
        arguments: Arguments = {"id": ("ID", id)}
        found = await self._ask("query", "run", _nodes.Run, arguments, fields)
        return cast("_nodes.Run | None", found)

    def gaps(
        self,
        *,
        here: Sequence[str] | None = None,
        there: Sequence[str] | None = None,
        sector: str | None = None,
        search: str | None = None,
        mine: bool | None = None,
        filter: _inputs.GapFilter | None = None,
        order_by: Sequence[_inputs.GapOrder] | None = None,
        fields: str | Sequence[_inputs.GapField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[_nodes.Gap]:
        """The ledger of missing ties: those of groups first, then those of actors, each by position and score. One end lies `here`, the other `there` (NUTS codes of any length, or countries; all abroad is anywhere); `sector` is a NACE code at either end; `search` are words at either end. Of those `mine` whoever asks has decided last, or somebody who speaks for an organisation of theirs."""
        arguments: Arguments = {
            "here": ("[String!]", here),
            "there": ("[String!]", there),
            "sector": ("String", sector),
            "search": ("String", search),
            "mine": ("Boolean!", mine),
            "filter": ("GapFilter", filter),
            "orderBy": ("[GapOrder!]", order_by),
        }
        listed = Listed("gaps", _nodes.Gap, arguments, fields, page_size)
        return AsyncRows(self, listed)

    async def rate_limit(self, *, fields: Fields = None) -> _nodes.RateLimit | None:
        """What this operation cost and what is left; it costs nothing itself. Null if no limit."""
        arguments: Arguments = {}
        found = await self._ask("query", "rateLimit", _nodes.RateLimit, arguments, fields)
        return cast("_nodes.RateLimit | None", found)

    async def viewer(self, *, fields: Fields = None) -> _nodes.Viewer:
        """Who asks, by their credentials or, without any, by where they ask from."""
        arguments: Arguments = {}
        found = await self._ask("query", "viewer", _nodes.Viewer, arguments, fields)
        return cast("_nodes.Viewer", found)

    async def changes(
        self,
        first: int,
        *,
        since: str | None = None,
        types: Sequence[str] | None = None,
        fields: Fields = None,
    ) -> _nodes.ChangeConnection:
        """All nodes in the order in which they were changed last, deleted ones too; each stands once, with its latest change. Go on with endCursor."""
        arguments: Arguments = {
            "first": ("Int!", first),
            "since": ("String", since),
            "types": ("[String!]", types),
        }
        found = await self._ask("query", "changes", _nodes.ChangeConnection, arguments, fields)
        return cast("_nodes.ChangeConnection", found)

    async def edit_log(
        self, id: str, first: int, *, before: str | None = None, fields: Fields = None
    ) -> list[_nodes.EditEntry]:
        """The edits of a node, the latest first, 100 at most; `before` is the moment of the last one you have. Stewards read those of all nodes, others of what is their organisations' own."""
        arguments: Arguments = {
            "id": ("ID!", id),
            "first": ("Int!", first),
            "before": ("String", before),
        }
        found = await self._ask("query", "editLog", _nodes.EditEntry, arguments, fields)
        return cast("list[_nodes.EditEntry]", found)

    async def picture(
        self,
        *,
        filter: _inputs.ActorFilter | None = None,
        search: str | None = None,
        types: Sequence[str] | None = None,
        ids: Sequence[str] | None = None,
        by: _inputs.PictureBy | None = None,
        most: int | None = None,
        fields: Fields = None,
    ) -> _nodes.Picture:
        """The actors that a filter or ids select, or all, and the ties among them; or groups of them. Nodes and ties are `most` together, at most 5,000: the actors with the most ties, or the strongest ties of groups; the totals say how many there are."""
        arguments: Arguments = {
            "filter": ("ActorFilter", filter),
            "search": ("String", search),
            "types": ("[String!]", types),
            "ids": ("[ID!]", ids),
            "by": ("PictureBy!", by),
            "most": ("Int!", most),
        }
        found = await self._ask("query", "picture", _nodes.Picture, arguments, fields)
        return cast("_nodes.Picture", found)

    async def timeline(
        self,
        *,
        filter: _inputs.ActorFilter | None = None,
        search: str | None = None,
        types: Sequence[str] | None = None,
        ids: Sequence[str] | None = None,
        fields: Fields = None,
    ) -> _nodes.Timeline:
        """When the actors that a filter or ids select, or all, were founded and closed, when the ties among them began and ended, also those that hold no longer, and the projects they take part in. Up to 100,000 actors are looked at."""
        arguments: Arguments = {
            "filter": ("ActorFilter", filter),
            "search": ("String", search),
            "types": ("[String!]", types),
            "ids": ("[ID!]", ids),
        }
        found = await self._ask("query", "timeline", _nodes.Timeline, arguments, fields)
        return cast("_nodes.Timeline", found)

    async def decide_pair(
        self, input: _inputs.DecidePairInput, *, fields: Fields = None
    ) -> _nodes.DecidePairPayload:
        """Decide a pair; what follows for others follows at once."""
        arguments: Arguments = {"input": ("DecidePairInput!", input)}
        found = await self._ask(
            "mutation", "decidePair", _nodes.DecidePairPayload, arguments, fields
        )
        return cast("_nodes.DecidePairPayload", found)

    async def decide_pairs(
        self, input: _inputs.DecidePairsInput, *, fields: Fields = None
    ) -> _nodes.DecidePairsPayload:
        """Decide many pairs; those that cannot be are named."""
        arguments: Arguments = {"input": ("DecidePairsInput!", input)}
        found = await self._ask(
            "mutation", "decidePairs", _nodes.DecidePairsPayload, arguments, fields
        )
        return cast("_nodes.DecidePairsPayload", found)

    async def merge_actors(
        self, input: _inputs.MergeActorsInput, *, fields: Fields = None
    ) -> _nodes.MergeActorsPayload:
        """Make actors one."""
        arguments: Arguments = {"input": ("MergeActorsInput!", input)}
        found = await self._ask(
            "mutation", "mergeActors", _nodes.MergeActorsPayload, arguments, fields
        )
        return cast("_nodes.MergeActorsPayload", found)

    async def split_actor(
        self, input: _inputs.SplitActorInput, *, fields: Fields = None
    ) -> _nodes.SplitActorPayload:
        """Make several actors of one."""
        arguments: Arguments = {"input": ("SplitActorInput!", input)}
        found = await self._ask(
            "mutation", "splitActor", _nodes.SplitActorPayload, arguments, fields
        )
        return cast("_nodes.SplitActorPayload", found)

    async def undo_decision(
        self, input: _inputs.UndoDecisionInput, *, fields: Fields = None
    ) -> _nodes.UndoDecisionPayload:
        """Take decisions back, in any order."""
        arguments: Arguments = {"input": ("UndoDecisionInput!", input)}
        found = await self._ask(
            "mutation", "undoDecision", _nodes.UndoDecisionPayload, arguments, fields
        )
        return cast("_nodes.UndoDecisionPayload", found)

    async def create_actor(
        self, input: _inputs.CreateActorInput, *, fields: Fields = None
    ) -> _nodes.CreateActorPayload:
        """Make an actor."""
        arguments: Arguments = {"input": ("CreateActorInput!", input)}
        found = await self._ask(
            "mutation", "createActor", _nodes.CreateActorPayload, arguments, fields
        )
        return cast("_nodes.CreateActorPayload", found)

    async def update_actor(
        self, input: _inputs.UpdateActorInput, *, fields: Fields = None
    ) -> _nodes.UpdateActorPayload:
        """Change an actor."""
        arguments: Arguments = {"input": ("UpdateActorInput!", input)}
        found = await self._ask(
            "mutation", "updateActor", _nodes.UpdateActorPayload, arguments, fields
        )
        return cast("_nodes.UpdateActorPayload", found)

    async def end_actor(
        self, input: _inputs.EndActorInput, *, fields: Fields = None
    ) -> _nodes.EndActorPayload:
        """End an actor, which stays in the graph as one that was."""
        arguments: Arguments = {"input": ("EndActorInput!", input)}
        found = await self._ask("mutation", "endActor", _nodes.EndActorPayload, arguments, fields)
        return cast("_nodes.EndActorPayload", found)

    async def upsert_actors(
        self, input: _inputs.UpsertActorsInput, *, fields: Fields = None
    ) -> _nodes.UpsertActorsPayload:
        """Make or change up to 1,000 actors in one transaction, all or none."""
        arguments: Arguments = {"input": ("UpsertActorsInput!", input)}
        found = await self._ask(
            "mutation", "upsertActors", _nodes.UpsertActorsPayload, arguments, fields
        )
        return cast("_nodes.UpsertActorsPayload", found)

    async def create_offer(
        self, input: _inputs.CreateOfferInput, *, fields: Fields = None
    ) -> _nodes.CreateOfferPayload:
        """Make an offer."""
        arguments: Arguments = {"input": ("CreateOfferInput!", input)}
        found = await self._ask(
            "mutation", "createOffer", _nodes.CreateOfferPayload, arguments, fields
        )
        return cast("_nodes.CreateOfferPayload", found)

    async def update_offer(
        self, input: _inputs.UpdateOfferInput, *, fields: Fields = None
    ) -> _nodes.UpdateOfferPayload:
        """Change an offer."""
        arguments: Arguments = {"input": ("UpdateOfferInput!", input)}
        found = await self._ask(
            "mutation", "updateOffer", _nodes.UpdateOfferPayload, arguments, fields
        )
        return cast("_nodes.UpdateOfferPayload", found)

    async def end_offer(
        self, input: _inputs.EndOfferInput, *, fields: Fields = None
    ) -> _nodes.EndOfferPayload:
        """End an offer, which stays in the graph as one that was."""
        arguments: Arguments = {"input": ("EndOfferInput!", input)}
        found = await self._ask("mutation", "endOffer", _nodes.EndOfferPayload, arguments, fields)
        return cast("_nodes.EndOfferPayload", found)

    async def upsert_offers(
        self, input: _inputs.UpsertOffersInput, *, fields: Fields = None
    ) -> _nodes.UpsertOffersPayload:
        """Make or change up to 1,000 offers in one transaction, all or none."""
        arguments: Arguments = {"input": ("UpsertOffersInput!", input)}
        found = await self._ask(
            "mutation", "upsertOffers", _nodes.UpsertOffersPayload, arguments, fields
        )
        return cast("_nodes.UpsertOffersPayload", found)

    async def create_request(
        self, input: _inputs.CreateRequestInput, *, fields: Fields = None
    ) -> _nodes.CreateRequestPayload:
        """Make a request."""
        arguments: Arguments = {"input": ("CreateRequestInput!", input)}
        found = await self._ask(
            "mutation", "createRequest", _nodes.CreateRequestPayload, arguments, fields
        )
        return cast("_nodes.CreateRequestPayload", found)

    async def update_request(
        self, input: _inputs.UpdateRequestInput, *, fields: Fields = None
    ) -> _nodes.UpdateRequestPayload:
        """Change a request."""
        arguments: Arguments = {"input": ("UpdateRequestInput!", input)}
        found = await self._ask(
            "mutation", "updateRequest", _nodes.UpdateRequestPayload, arguments, fields
        )
        return cast("_nodes.UpdateRequestPayload", found)

    async def end_request(
        self, input: _inputs.EndRequestInput, *, fields: Fields = None
    ) -> _nodes.EndRequestPayload:
        """End a request, which stays in the graph as one that was."""
        arguments: Arguments = {"input": ("EndRequestInput!", input)}
        found = await self._ask(
            "mutation", "endRequest", _nodes.EndRequestPayload, arguments, fields
        )
        return cast("_nodes.EndRequestPayload", found)

    async def upsert_requests(
        self, input: _inputs.UpsertRequestsInput, *, fields: Fields = None
    ) -> _nodes.UpsertRequestsPayload:
        """Make or change up to 1,000 requests in one transaction, all or none."""
        arguments: Arguments = {"input": ("UpsertRequestsInput!", input)}
        found = await self._ask(
            "mutation", "upsertRequests", _nodes.UpsertRequestsPayload, arguments, fields
        )
        return cast("_nodes.UpsertRequestsPayload", found)

    async def create_event(
        self, input: _inputs.CreateEventInput, *, fields: Fields = None
    ) -> _nodes.CreateEventPayload:
        """Make an event."""
        arguments: Arguments = {"input": ("CreateEventInput!", input)}
        found = await self._ask(
            "mutation", "createEvent", _nodes.CreateEventPayload, arguments, fields
        )
        return cast("_nodes.CreateEventPayload", found)

    async def update_event(
        self, input: _inputs.UpdateEventInput, *, fields: Fields = None
    ) -> _nodes.UpdateEventPayload:
        """Change an event."""
        arguments: Arguments = {"input": ("UpdateEventInput!", input)}
        found = await self._ask(
            "mutation", "updateEvent", _nodes.UpdateEventPayload, arguments, fields
        )
        return cast("_nodes.UpdateEventPayload", found)

    async def end_event(
        self, input: _inputs.EndEventInput, *, fields: Fields = None
    ) -> _nodes.EndEventPayload:
        """End an event, which stays in the graph as one that was."""
        arguments: Arguments = {"input": ("EndEventInput!", input)}
        found = await self._ask("mutation", "endEvent", _nodes.EndEventPayload, arguments, fields)
        return cast("_nodes.EndEventPayload", found)

    async def upsert_events(
        self, input: _inputs.UpsertEventsInput, *, fields: Fields = None
    ) -> _nodes.UpsertEventsPayload:
        """Make or change up to 1,000 events in one transaction, all or none."""
        arguments: Arguments = {"input": ("UpsertEventsInput!", input)}
        found = await self._ask(
            "mutation", "upsertEvents", _nodes.UpsertEventsPayload, arguments, fields
        )
        return cast("_nodes.UpsertEventsPayload", found)

    async def create_project(
        self, input: _inputs.CreateProjectInput, *, fields: Fields = None
    ) -> _nodes.CreateProjectPayload:
        """Make a project."""
        arguments: Arguments = {"input": ("CreateProjectInput!", input)}
        found = await self._ask(
            "mutation", "createProject", _nodes.CreateProjectPayload, arguments, fields
        )
        return cast("_nodes.CreateProjectPayload", found)

    async def update_project(
        self, input: _inputs.UpdateProjectInput, *, fields: Fields = None
    ) -> _nodes.UpdateProjectPayload:
        """Change a project."""
        arguments: Arguments = {"input": ("UpdateProjectInput!", input)}
        found = await self._ask(
            "mutation", "updateProject", _nodes.UpdateProjectPayload, arguments, fields
        )
        return cast("_nodes.UpdateProjectPayload", found)

    async def end_project(
        self, input: _inputs.EndProjectInput, *, fields: Fields = None
    ) -> _nodes.EndProjectPayload:
        """End a project, which stays in the graph as one that was."""
        arguments: Arguments = {"input": ("EndProjectInput!", input)}
        found = await self._ask(
            "mutation", "endProject", _nodes.EndProjectPayload, arguments, fields
        )
        return cast("_nodes.EndProjectPayload", found)

    async def upsert_projects(
        self, input: _inputs.UpsertProjectsInput, *, fields: Fields = None
    ) -> _nodes.UpsertProjectsPayload:
        """Make or change up to 1,000 projects in one transaction, all or none."""
        arguments: Arguments = {"input": ("UpsertProjectsInput!", input)}
        found = await self._ask(
            "mutation", "upsertProjects", _nodes.UpsertProjectsPayload, arguments, fields
        )
        return cast("_nodes.UpsertProjectsPayload", found)

    async def create_membership(
        self, input: _inputs.CreateMembershipInput, *, fields: Fields = None
    ) -> _nodes.CreateMembershipPayload:
        """Make a membership."""
        arguments: Arguments = {"input": ("CreateMembershipInput!", input)}
        found = await self._ask(
            "mutation", "createMembership", _nodes.CreateMembershipPayload, arguments, fields
        )
        return cast("_nodes.CreateMembershipPayload", found)

    async def update_membership(
        self, input: _inputs.UpdateMembershipInput, *, fields: Fields = None
    ) -> _nodes.UpdateMembershipPayload:
        """Change a membership."""
        arguments: Arguments = {"input": ("UpdateMembershipInput!", input)}
        found = await self._ask(
            "mutation", "updateMembership", _nodes.UpdateMembershipPayload, arguments, fields
        )
        return cast("_nodes.UpdateMembershipPayload", found)

    async def end_membership(
        self, input: _inputs.EndMembershipInput, *, fields: Fields = None
    ) -> _nodes.EndMembershipPayload:
        """End a membership, which stays in the graph as one that was."""
        arguments: Arguments = {"input": ("EndMembershipInput!", input)}
        found = await self._ask(
            "mutation", "endMembership", _nodes.EndMembershipPayload, arguments, fields
        )
        return cast("_nodes.EndMembershipPayload", found)

    async def upsert_memberships(
        self, input: _inputs.UpsertMembershipsInput, *, fields: Fields = None
    ) -> _nodes.UpsertMembershipsPayload:
        """Make or change up to 1,000 memberships in one transaction, all or none."""
        arguments: Arguments = {"input": ("UpsertMembershipsInput!", input)}
        found = await self._ask(
            "mutation", "upsertMemberships", _nodes.UpsertMembershipsPayload, arguments, fields
        )
        return cast("_nodes.UpsertMembershipsPayload", found)

    async def create_supply(
        self, input: _inputs.CreateSupplyInput, *, fields: Fields = None
    ) -> _nodes.CreateSupplyPayload:
        """Make a supply."""
        arguments: Arguments = {"input": ("CreateSupplyInput!", input)}
        found = await self._ask(
            "mutation", "createSupply", _nodes.CreateSupplyPayload, arguments, fields
        )
        return cast("_nodes.CreateSupplyPayload", found)

    async def update_supply(
        self, input: _inputs.UpdateSupplyInput, *, fields: Fields = None
    ) -> _nodes.UpdateSupplyPayload:
        """Change a supply."""
        arguments: Arguments = {"input": ("UpdateSupplyInput!", input)}
        found = await self._ask(
            "mutation", "updateSupply", _nodes.UpdateSupplyPayload, arguments, fields
        )
        return cast("_nodes.UpdateSupplyPayload", found)

    async def end_supply(
        self, input: _inputs.EndSupplyInput, *, fields: Fields = None
    ) -> _nodes.EndSupplyPayload:
        """End a supply, which stays in the graph as one that was."""
        arguments: Arguments = {"input": ("EndSupplyInput!", input)}
        found = await self._ask("mutation", "endSupply", _nodes.EndSupplyPayload, arguments, fields)
        return cast("_nodes.EndSupplyPayload", found)

    async def upsert_supplies(
        self, input: _inputs.UpsertSuppliesInput, *, fields: Fields = None
    ) -> _nodes.UpsertSuppliesPayload:
        """Make or change up to 1,000 supplies in one transaction, all or none."""
        arguments: Arguments = {"input": ("UpsertSuppliesInput!", input)}
        found = await self._ask(
            "mutation", "upsertSupplies", _nodes.UpsertSuppliesPayload, arguments, fields
        )
        return cast("_nodes.UpsertSuppliesPayload", found)

    async def create_cooperation(
        self, input: _inputs.CreateCooperationInput, *, fields: Fields = None
    ) -> _nodes.CreateCooperationPayload:
        """Make a cooperation."""
        arguments: Arguments = {"input": ("CreateCooperationInput!", input)}
        found = await self._ask(
            "mutation", "createCooperation", _nodes.CreateCooperationPayload, arguments, fields
        )
        return cast("_nodes.CreateCooperationPayload", found)

    async def update_cooperation(
        self, input: _inputs.UpdateCooperationInput, *, fields: Fields = None
    ) -> _nodes.UpdateCooperationPayload:
        """Change a cooperation."""
        arguments: Arguments = {"input": ("UpdateCooperationInput!", input)}
        found = await self._ask(
            "mutation", "updateCooperation", _nodes.UpdateCooperationPayload, arguments, fields
        )
        return cast("_nodes.UpdateCooperationPayload", found)

    async def end_cooperation(
        self, input: _inputs.EndCooperationInput, *, fields: Fields = None
    ) -> _nodes.EndCooperationPayload:
        """End a cooperation, which stays in the graph as one that was."""
        arguments: Arguments = {"input": ("EndCooperationInput!", input)}
        found = await self._ask(
            "mutation", "endCooperation", _nodes.EndCooperationPayload, arguments, fields
        )
        return cast("_nodes.EndCooperationPayload", found)

    async def upsert_cooperations(
        self, input: _inputs.UpsertCooperationsInput, *, fields: Fields = None
    ) -> _nodes.UpsertCooperationsPayload:
        """Make or change up to 1,000 cooperations in one transaction, all or none."""
        arguments: Arguments = {"input": ("UpsertCooperationsInput!", input)}
        found = await self._ask(
            "mutation", "upsertCooperations", _nodes.UpsertCooperationsPayload, arguments, fields
        )
        return cast("_nodes.UpsertCooperationsPayload", found)

    async def create_participation(
        self, input: _inputs.CreateParticipationInput, *, fields: Fields = None
    ) -> _nodes.CreateParticipationPayload:
        """Make a participation."""
        arguments: Arguments = {"input": ("CreateParticipationInput!", input)}
        found = await self._ask(
            "mutation", "createParticipation", _nodes.CreateParticipationPayload, arguments, fields
        )
        return cast("_nodes.CreateParticipationPayload", found)

    async def update_participation(
        self, input: _inputs.UpdateParticipationInput, *, fields: Fields = None
    ) -> _nodes.UpdateParticipationPayload:
        """Change a participation."""
        arguments: Arguments = {"input": ("UpdateParticipationInput!", input)}
        found = await self._ask(
            "mutation", "updateParticipation", _nodes.UpdateParticipationPayload, arguments, fields
        )
        return cast("_nodes.UpdateParticipationPayload", found)

    async def end_participation(
        self, input: _inputs.EndParticipationInput, *, fields: Fields = None
    ) -> _nodes.EndParticipationPayload:
        """End a participation, which stays in the graph as one that was."""
        arguments: Arguments = {"input": ("EndParticipationInput!", input)}
        found = await self._ask(
            "mutation", "endParticipation", _nodes.EndParticipationPayload, arguments, fields
        )
        return cast("_nodes.EndParticipationPayload", found)

    async def upsert_participations(
        self, input: _inputs.UpsertParticipationsInput, *, fields: Fields = None
    ) -> _nodes.UpsertParticipationsPayload:
        """Make or change up to 1,000 participations in one transaction, all or none."""
        arguments: Arguments = {"input": ("UpsertParticipationsInput!", input)}
        found = await self._ask(
            "mutation",
            "upsertParticipations",
            _nodes.UpsertParticipationsPayload,
            arguments,
            fields,
        )
        return cast("_nodes.UpsertParticipationsPayload", found)

    async def create_attendance(
        self, input: _inputs.CreateAttendanceInput, *, fields: Fields = None
    ) -> _nodes.CreateAttendancePayload:
        """Make an attendance."""
        arguments: Arguments = {"input": ("CreateAttendanceInput!", input)}
        found = await self._ask(
            "mutation", "createAttendance", _nodes.CreateAttendancePayload, arguments, fields
        )
        return cast("_nodes.CreateAttendancePayload", found)

    async def update_attendance(
        self, input: _inputs.UpdateAttendanceInput, *, fields: Fields = None
    ) -> _nodes.UpdateAttendancePayload:
        """Change an attendance."""
        arguments: Arguments = {"input": ("UpdateAttendanceInput!", input)}
        found = await self._ask(
            "mutation", "updateAttendance", _nodes.UpdateAttendancePayload, arguments, fields
        )
        return cast("_nodes.UpdateAttendancePayload", found)

    async def end_attendance(
        self, input: _inputs.EndAttendanceInput, *, fields: Fields = None
    ) -> _nodes.EndAttendancePayload:
        """End an attendance, which stays in the graph as one that was."""
        arguments: Arguments = {"input": ("EndAttendanceInput!", input)}
        found = await self._ask(
            "mutation", "endAttendance", _nodes.EndAttendancePayload, arguments, fields
        )
        return cast("_nodes.EndAttendancePayload", found)

    async def upsert_attendances(
        self, input: _inputs.UpsertAttendancesInput, *, fields: Fields = None
    ) -> _nodes.UpsertAttendancesPayload:
        """Make or change up to 1,000 attendances in one transaction, all or none."""
        arguments: Arguments = {"input": ("UpsertAttendancesInput!", input)}
        found = await self._ask(
            "mutation", "upsertAttendances", _nodes.UpsertAttendancesPayload, arguments, fields
        )
        return cast("_nodes.UpsertAttendancesPayload", found)

    async def decide_gap(
        self, input: _inputs.DecideGapInput, *, fields: Fields = None
    ) -> _nodes.DecideGapPayload:
        """Take up a gap, dismiss it, or say that it was realised or rejected, or open it again."""
        arguments: Arguments = {"input": ("DecideGapInput!", input)}
        found = await self._ask("mutation", "decideGap", _nodes.DecideGapPayload, arguments, fields)
        return cast("_nodes.DecideGapPayload", found)

    async def undo_edit(
        self, input: _inputs.UndoEditInput, *, fields: Fields = None
    ) -> _nodes.UndoEditPayload:
        """Take edits back, unless what they changed was changed since."""
        arguments: Arguments = {"input": ("UndoEditInput!", input)}
        found = await self._ask("mutation", "undoEdit", _nodes.UndoEditPayload, arguments, fields)
        return cast("_nodes.UndoEditPayload", found)
