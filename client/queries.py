"""The clients: a method for each list, question and mutation of the API.

Made from the schema by docs/generate.py: change nothing here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from mosty.client import base, nodes
from mosty.client.rows import AsyncRows, Fields, Listed, Rows

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from mosty.client import inputs


class Client(base.Client):
    """Everything the API offers, without `await`."""

    def node(
        self, id: str, *, as_of: date | str | None = None, fields: Fields = None
    ) -> nodes.Node | None:
        """The node of that id, or null."""
        arguments = {"id": ("ID!", id), "asOf": ("Date", as_of)}
        found = self._ask("query", "node", nodes.Node, arguments, fields)
        return cast("nodes.Node | None", found)

    def nodes(
        self, ids: Sequence[str], *, as_of: date | str | None = None, fields: Fields = None
    ) -> list[nodes.Node | None]:
        """The nodes of those ids in the same order, null where there is none."""
        arguments = {"ids": ("[ID!]!", ids), "asOf": ("Date", as_of)}
        found = self._ask("query", "nodes", nodes.Node, arguments, fields)
        return cast("list[nodes.Node | None]", found)

    def search(
        self,
        text: str,
        *,
        types: Sequence[str] | None = None,
        filter: inputs.NamedFilter | None = None,
        order_by: Sequence[inputs.NamedOrder] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.NamedField] | None = None,
        page_size: int | None = None,
    ) -> Rows[nodes.Named]:
        """Full-text search in names and descriptions in every language; accents don't matter and the last letters of each word may be missing."""
        arguments = {
            "text": ("String!", text),
            "types": ("[String!]", types),
            "filter": ("NamedFilter", filter),
            "orderBy": ("[NamedOrder!]", order_by),
            "asOf": ("Date", as_of),
        }
        listed = Listed("search", nodes.Named, arguments, fields, page_size)
        return Rows(self, listed)

    def entities(
        self,
        *,
        filter: inputs.NodeFilter | None = None,
        order_by: Sequence[inputs.NodeOrder] | None = None,
        types: Sequence[str] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.NodeField] | None = None,
        page_size: int | None = None,
    ) -> Rows[nodes.Node]:
        """Anything the graph holds. Every node carries this label and a stable id."""
        arguments = {
            "filter": ("NodeFilter", filter),
            "orderBy": ("[NodeOrder!]", order_by),
            "types": ("[String!]", types),
            "asOf": ("Date", as_of),
        }
        listed = Listed("entities", nodes.Node, arguments, fields, page_size)
        return Rows(self, listed)

    def assessments(
        self,
        *,
        filter: inputs.AssessmentFilter | None = None,
        order_by: Sequence[inputs.AssessmentOrder] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.AssessmentField] | None = None,
        page_size: int | None = None,
    ) -> Rows[nodes.Assessment]:
        """An actor's innovation profile at one date, made from a questionnaire."""
        arguments = {
            "filter": ("AssessmentFilter", filter),
            "orderBy": ("[AssessmentOrder!]", order_by),
            "asOf": ("Date", as_of),
        }
        listed = Listed("assessments", nodes.Assessment, arguments, fields, page_size)
        return Rows(self, listed)

    def candidate_pairs(
        self,
        *,
        filter: inputs.CandidatePairFilter | None = None,
        order_by: Sequence[inputs.CandidatePairOrder] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.CandidatePairField] | None = None,
        page_size: int | None = None,
    ) -> Rows[nodes.CandidatePair]:
        """Two ids that may name the same organisation, how sure that is and why, and what was decided."""
        arguments = {
            "filter": ("CandidatePairFilter", filter),
            "orderBy": ("[CandidatePairOrder!]", order_by),
            "asOf": ("Date", as_of),
        }
        listed = Listed("candidatePairs", nodes.CandidatePair, arguments, fields, page_size)
        return Rows(self, listed)

    def decisions(
        self,
        *,
        filter: inputs.DecisionFilter | None = None,
        order_by: Sequence[inputs.DecisionOrder] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.DecisionField] | None = None,
        page_size: int | None = None,
    ) -> Rows[nodes.Decision]:
        """What a person decided about which ids name the same organisation. Never deleted, only undone."""
        arguments = {
            "filter": ("DecisionFilter", filter),
            "orderBy": ("[DecisionOrder!]", order_by),
            "asOf": ("Date", as_of),
        }
        listed = Listed("decisions", nodes.Decision, arguments, fields, page_size)
        return Rows(self, listed)

    def edits(
        self,
        *,
        filter: inputs.EditFilter | None = None,
        order_by: Sequence[inputs.EditOrder] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.EditField] | None = None,
        page_size: int | None = None,
    ) -> Rows[nodes.Edit]:
        """A change by hand, through the API, to one node or one tie. Never deleted, only taken back."""
        arguments = {
            "filter": ("EditFilter", filter),
            "orderBy": ("[EditOrder!]", order_by),
            "asOf": ("Date", as_of),
        }
        listed = Listed("edits", nodes.Edit, arguments, fields, page_size)
        return Rows(self, listed)

    def findings(
        self,
        *,
        filter: inputs.FindingFilter | None = None,
        order_by: Sequence[inputs.FindingOrder] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.FindingField] | None = None,
        page_size: int | None = None,
    ) -> Rows[nodes.Finding]:
        """What a run found of the whole network or of a group, such as the border effect, with how sure it is."""
        arguments = {
            "filter": ("FindingFilter", filter),
            "orderBy": ("[FindingOrder!]", order_by),
            "asOf": ("Date", as_of),
        }
        listed = Listed("findings", nodes.Finding, arguments, fields, page_size)
        return Rows(self, listed)

    def missing_ties(
        self,
        *,
        filter: inputs.GapFilter | None = None,
        order_by: Sequence[inputs.GapOrder] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.GapField] | None = None,
        page_size: int | None = None,
    ) -> Rows[nodes.Gap]:
        """A tie over the border that is missing, what speaks for it, and what became of it. Never deleted."""
        arguments = {
            "filter": ("GapFilter", filter),
            "orderBy": ("[GapOrder!]", order_by),
            "asOf": ("Date", as_of),
        }
        listed = Listed("missingTies", nodes.Gap, arguments, fields, page_size)
        return Rows(self, listed)

    def merged_ids(
        self,
        *,
        filter: inputs.MergedFilter | None = None,
        order_by: Sequence[inputs.MergedOrder] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.MergedField] | None = None,
        page_size: int | None = None,
    ) -> Rows[nodes.Merged]:
        """An id that was merged away, because it names the same organisation as another one."""
        arguments = {
            "filter": ("MergedFilter", filter),
            "orderBy": ("[MergedOrder!]", order_by),
            "asOf": ("Date", as_of),
        }
        listed = Listed("mergedIds", nodes.Merged, arguments, fields, page_size)
        return Rows(self, listed)

    def named_entities(
        self,
        *,
        filter: inputs.NamedFilter | None = None,
        order_by: Sequence[inputs.NamedOrder] | None = None,
        search: str | None = None,
        types: Sequence[str] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.NamedField] | None = None,
        page_size: int | None = None,
    ) -> Rows[nodes.Named]:
        """Anything that has a name and can be found by it."""
        arguments = {
            "filter": ("NamedFilter", filter),
            "orderBy": ("[NamedOrder!]", order_by),
            "search": ("String", search),
            "types": ("[String!]", types),
            "asOf": ("Date", as_of),
        }
        listed = Listed("namedEntities", nodes.Named, arguments, fields, page_size)
        return Rows(self, listed)

    def records(
        self,
        *,
        filter: inputs.RecordFilter | None = None,
        order_by: Sequence[inputs.RecordOrder] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.RecordField] | None = None,
        page_size: int | None = None,
    ) -> Rows[nodes.Record]:
        """What a source said in one row, kept word for word with its licence and date."""
        arguments = {
            "filter": ("RecordFilter", filter),
            "orderBy": ("[RecordOrder!]", order_by),
            "asOf": ("Date", as_of),
        }
        listed = Listed("records", nodes.Record, arguments, fields, page_size)
        return Rows(self, listed)

    def runs(
        self,
        *,
        filter: inputs.RunFilter | None = None,
        order_by: Sequence[inputs.RunOrder] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.RunField] | None = None,
        page_size: int | None = None,
    ) -> Rows[nodes.Run]:
        """One computation on the network, so that its figures can be traced, compared and repeated."""
        arguments = {
            "filter": ("RunFilter", filter),
            "orderBy": ("[RunOrder!]", order_by),
            "asOf": ("Date", as_of),
        }
        listed = Listed("runs", nodes.Run, arguments, fields, page_size)
        return Rows(self, listed)

    def actors(
        self,
        *,
        filter: inputs.ActorFilter | None = None,
        order_by: Sequence[inputs.ActorOrder] | None = None,
        search: str | None = None,
        types: Sequence[str] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.ActorField] | None = None,
        page_size: int | None = None,
    ) -> Rows[nodes.Actor]:
        """An organisation that takes part in the region's innovation, of whatever kind."""
        arguments = {
            "filter": ("ActorFilter", filter),
            "orderBy": ("[ActorOrder!]", order_by),
            "search": ("String", search),
            "types": ("[String!]", types),
            "asOf": ("Date", as_of),
        }
        listed = Listed("actors", nodes.Actor, arguments, fields, page_size)
        return Rows(self, listed)

    def consortia(
        self,
        *,
        filter: inputs.ConsortiumFilter | None = None,
        order_by: Sequence[inputs.ConsortiumOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.ConsortiumField] | None = None,
        page_size: int | None = None,
    ) -> Rows[nodes.Consortium]:
        """A group of actors that prepares or carries out a joint project."""
        arguments = {
            "filter": ("ConsortiumFilter", filter),
            "orderBy": ("[ConsortiumOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("consortia", nodes.Consortium, arguments, fields, page_size)
        return Rows(self, listed)

    def events(
        self,
        *,
        filter: inputs.EventFilter | None = None,
        order_by: Sequence[inputs.EventOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.EventField] | None = None,
        page_size: int | None = None,
    ) -> Rows[nodes.Event]:
        """A meeting where actors come together, such as a workshop or a matchmaking day."""
        arguments = {
            "filter": ("EventFilter", filter),
            "orderBy": ("[EventOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("events", nodes.Event, arguments, fields, page_size)
        return Rows(self, listed)

    def innovation_checks(
        self,
        *,
        filter: inputs.InnovationCheckFilter | None = None,
        order_by: Sequence[inputs.InnovationCheckOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.InnovationCheckField] | None = None,
        page_size: int | None = None,
    ) -> Rows[nodes.InnovationCheck]:
        """An innovation voucher: a small grant that lets a company try an idea together with a research partner."""
        arguments = {
            "filter": ("InnovationCheckFilter", filter),
            "orderBy": ("[InnovationCheckOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("innovationChecks", nodes.InnovationCheck, arguments, fields, page_size)
        return Rows(self, listed)

    def listings(
        self,
        *,
        filter: inputs.ListingFilter | None = None,
        order_by: Sequence[inputs.ListingOrder] | None = None,
        search: str | None = None,
        types: Sequence[str] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.ListingField] | None = None,
        page_size: int | None = None,
    ) -> Rows[nodes.Listing]:
        """Something an actor offers or looks for, open to partners on both sides of the border."""
        arguments = {
            "filter": ("ListingFilter", filter),
            "orderBy": ("[ListingOrder!]", order_by),
            "search": ("String", search),
            "types": ("[String!]", types),
            "asOf": ("Date", as_of),
        }
        listed = Listed("listings", nodes.Listing, arguments, fields, page_size)
        return Rows(self, listed)

    def programmes(
        self,
        *,
        filter: inputs.ProgrammeFilter | None = None,
        order_by: Sequence[inputs.ProgrammeOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.ProgrammeField] | None = None,
        page_size: int | None = None,
    ) -> Rows[nodes.Programme]:
        """A programme that funds projects, such as Interreg Saxony–Czechia 2021–2027."""
        arguments = {
            "filter": ("ProgrammeFilter", filter),
            "orderBy": ("[ProgrammeOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("programmes", nodes.Programme, arguments, fields, page_size)
        return Rows(self, listed)

    def projects(
        self,
        *,
        filter: inputs.ProjectFilter | None = None,
        order_by: Sequence[inputs.ProjectOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.ProjectField] | None = None,
        page_size: int | None = None,
    ) -> Rows[nodes.Project]:
        """A planned undertaking with partners, a term and usually public funding."""
        arguments = {
            "filter": ("ProjectFilter", filter),
            "orderBy": ("[ProjectOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("projects", nodes.Project, arguments, fields, page_size)
        return Rows(self, listed)

    def recommendations(
        self,
        *,
        filter: inputs.RecommendationFilter | None = None,
        order_by: Sequence[inputs.RecommendationOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.RecommendationField] | None = None,
        page_size: int | None = None,
    ) -> Rows[nodes.Recommendation]:
        """A step that an assessment advises an actor to take."""
        arguments = {
            "filter": ("RecommendationFilter", filter),
            "orderBy": ("[RecommendationOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("recommendations", nodes.Recommendation, arguments, fields, page_size)
        return Rows(self, listed)

    def regions(
        self,
        *,
        filter: inputs.RegionFilter | None = None,
        order_by: Sequence[inputs.RegionOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.RegionField] | None = None,
        page_size: int | None = None,
    ) -> Rows[nodes.Region]:
        """A statistical region of the EU (NUTS), from a whole country down to a district."""
        arguments = {
            "filter": ("RegionFilter", filter),
            "orderBy": ("[RegionOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("regions", nodes.Region, arguments, fields, page_size)
        return Rows(self, listed)

    def sectors(
        self,
        *,
        filter: inputs.SectorFilter | None = None,
        order_by: Sequence[inputs.SectorOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.SectorField] | None = None,
        page_size: int | None = None,
    ) -> Rows[nodes.Sector]:
        """A branch of the economy in the EU's classification NACE."""
        arguments = {
            "filter": ("SectorFilter", filter),
            "orderBy": ("[SectorOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("sectors", nodes.Sector, arguments, fields, page_size)
        return Rows(self, listed)

    def sources(
        self,
        *,
        filter: inputs.SourceFilter | None = None,
        order_by: Sequence[inputs.SourceOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.SourceField] | None = None,
        page_size: int | None = None,
    ) -> Rows[nodes.Source]:
        """A register, list or data set that records come from."""
        arguments = {
            "filter": ("SourceFilter", filter),
            "orderBy": ("[SourceOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("sources", nodes.Source, arguments, fields, page_size)
        return Rows(self, listed)

    def topics(
        self,
        *,
        filter: inputs.TopicFilter | None = None,
        order_by: Sequence[inputs.TopicOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.TopicField] | None = None,
        page_size: int | None = None,
    ) -> Rows[nodes.Topic]:
        """A technology or a field of research."""
        arguments = {
            "filter": ("TopicFilter", filter),
            "orderBy": ("[TopicOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("topics", nodes.Topic, arguments, fields, page_size)
        return Rows(self, listed)

    def associations(
        self,
        *,
        filter: inputs.AssociationFilter | None = None,
        order_by: Sequence[inputs.AssociationOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.AssociationField] | None = None,
        page_size: int | None = None,
    ) -> Rows[nodes.Association]:
        """An association, foundation or other non-profit body that people or organisations join."""
        arguments = {
            "filter": ("AssociationFilter", filter),
            "orderBy": ("[AssociationOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("associations", nodes.Association, arguments, fields, page_size)
        return Rows(self, listed)

    def chambers(
        self,
        *,
        filter: inputs.ChamberFilter | None = None,
        order_by: Sequence[inputs.ChamberOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.ChamberField] | None = None,
        page_size: int | None = None,
    ) -> Rows[nodes.Chamber]:
        """A chamber of commerce, industry, crafts or agriculture that represents its members."""
        arguments = {
            "filter": ("ChamberFilter", filter),
            "orderBy": ("[ChamberOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("chambers", nodes.Chamber, arguments, fields, page_size)
        return Rows(self, listed)

    def clusters(
        self,
        *,
        filter: inputs.ClusterFilter | None = None,
        order_by: Sequence[inputs.ClusterOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.ClusterField] | None = None,
        page_size: int | None = None,
    ) -> Rows[nodes.Cluster]:
        """A network organisation that links companies and research of one field in a region."""
        arguments = {
            "filter": ("ClusterFilter", filter),
            "orderBy": ("[ClusterOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("clusters", nodes.Cluster, arguments, fields, page_size)
        return Rows(self, listed)

    def companies(
        self,
        *,
        filter: inputs.CompanyFilter | None = None,
        order_by: Sequence[inputs.CompanyOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.CompanyField] | None = None,
        page_size: int | None = None,
    ) -> Rows[nodes.Company]:
        """A business, from a sole trader to a large group."""
        arguments = {
            "filter": ("CompanyFilter", filter),
            "orderBy": ("[CompanyOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("companies", nodes.Company, arguments, fields, page_size)
        return Rows(self, listed)

    def offers(
        self,
        *,
        filter: inputs.OfferFilter | None = None,
        order_by: Sequence[inputs.OfferOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.OfferField] | None = None,
        page_size: int | None = None,
    ) -> Rows[nodes.Offer]:
        """A product or service an actor offers."""
        arguments = {
            "filter": ("OfferFilter", filter),
            "orderBy": ("[OfferOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("offers", nodes.Offer, arguments, fields, page_size)
        return Rows(self, listed)

    def organisations(
        self,
        *,
        filter: inputs.OrganisationFilter | None = None,
        order_by: Sequence[inputs.OrganisationOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.OrganisationField] | None = None,
        page_size: int | None = None,
    ) -> Rows[nodes.Organisation]:
        """An actor whose kind is not known yet."""
        arguments = {
            "filter": ("OrganisationFilter", filter),
            "orderBy": ("[OrganisationOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("organisations", nodes.Organisation, arguments, fields, page_size)
        return Rows(self, listed)

    def public_bodies(
        self,
        *,
        filter: inputs.PublicBodyFilter | None = None,
        order_by: Sequence[inputs.PublicBodyOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.PublicBodyField] | None = None,
        page_size: int | None = None,
    ) -> Rows[nodes.PublicBody]:
        """A ministry, authority, municipality or publicly owned development agency."""
        arguments = {
            "filter": ("PublicBodyFilter", filter),
            "orderBy": ("[PublicBodyOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("publicBodies", nodes.PublicBody, arguments, fields, page_size)
        return Rows(self, listed)

    def requests(
        self,
        *,
        filter: inputs.RequestFilter | None = None,
        order_by: Sequence[inputs.RequestOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.RequestField] | None = None,
        page_size: int | None = None,
    ) -> Rows[nodes.Request]:
        """A product or service an actor is looking for."""
        arguments = {
            "filter": ("RequestFilter", filter),
            "orderBy": ("[RequestOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("requests", nodes.Request, arguments, fields, page_size)
        return Rows(self, listed)

    def research_institutes(
        self,
        *,
        filter: inputs.ResearchInstituteFilter | None = None,
        order_by: Sequence[inputs.ResearchInstituteOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.ResearchInstituteField] | None = None,
        page_size: int | None = None,
    ) -> Rows[nodes.ResearchInstitute]:
        """An institution whose main task is research and that is not a university."""
        arguments = {
            "filter": ("ResearchInstituteFilter", filter),
            "orderBy": ("[ResearchInstituteOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("researchInstitutes", nodes.ResearchInstitute, arguments, fields, page_size)
        return Rows(self, listed)

    def universities(
        self,
        *,
        filter: inputs.UniversityFilter | None = None,
        order_by: Sequence[inputs.UniversityOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.UniversityField] | None = None,
        page_size: int | None = None,
    ) -> Rows[nodes.University]:
        """A university or another institution of higher education."""
        arguments = {
            "filter": ("UniversityFilter", filter),
            "orderBy": ("[UniversityOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("universities", nodes.University, arguments, fields, page_size)
        return Rows(self, listed)

    def partners(
        self, actor: str, first: int, *, over_border: bool | None = None, fields: Fields = None
    ) -> nodes.PartnerSuggestions:
        """With whom an actor could cooperate that it has no tie to yet: by what was learned of past partnerships, else by shared partners and topics. `overBorder` takes actors of other countries only."""
        arguments = {
            "actor": ("ID!", actor),
            "first": ("Int!", first),
            "overBorder": ("Boolean!", over_border),
        }
        found = self._ask("query", "partners", nodes.PartnerSuggestions, arguments, fields)
        return cast("nodes.PartnerSuggestions", found)

    def introductions(
        self, from_: str, to: str, first: int, *, alike: bool | None = None, fields: Fields = None
    ) -> nodes.Introductions:
        """Who can introduce one actor to another: chains of actors who know each other. A step counts for more the closer and fresher the tie and the fewer ties the one who introduces has. Ways that share more than half of those between the ends with a better one are left out, but for `alike`."""
        arguments = {
            "from": ("ID!", from_),
            "to": ("ID!", to),
            "first": ("Int!", first),
            "alike": ("Boolean!", alike),
        }
        found = self._ask("query", "introductions", nodes.Introductions, arguments, fields)
        return cast("nodes.Introductions", found)

    def suppliers(
        self,
        actor: str,
        first: int,
        *,
        product: str | None = None,
        home: bool | None = None,
        fields: Fields = None,
    ) -> nodes.SupplierSuggestions:
        """Who else could supply what an actor buys: over the border, or with `home` in its own country as well. `product` is a product's name, or a part of it that no other has."""
        arguments = {
            "actor": ("ID!", actor),
            "first": ("Int!", first),
            "product": ("String", product),
            "home": ("Boolean!", home),
        }
        found = self._ask("query", "suppliers", nodes.SupplierSuggestions, arguments, fields)
        return cast("nodes.SupplierSuggestions", found)

    def supply_risks(
        self,
        first: int,
        *,
        region: str | None = None,
        product: str | None = None,
        fields: Fields = None,
    ) -> nodes.SupplyRisks:
        """Where the customers of a region (a NUTS code, or a country's) depend on few suppliers."""
        arguments = {
            "first": ("Int!", first),
            "region": ("String", region),
            "product": ("String", product),
        }
        found = self._ask("query", "supplyRisks", nodes.SupplyRisks, arguments, fields)
        return cast("nodes.SupplyRisks", found)

    def what_if(
        self,
        first: int,
        *,
        remove: Sequence[str] | None = None,
        remove_ties: Sequence[inputs.TiePair] | None = None,
        add_ties: Sequence[inputs.NewTie] | None = None,
        add_clusters: Sequence[inputs.NewCluster] | None = None,
        fields: Fields = None,
    ) -> nodes.WhatIf:
        """What a change would do to the network; nothing is written. `remove` takes actors' ids, or region:CODE, sector:CODE, cluster:ID (its members), border:CODE-CODE, programme:ID. Takes seconds; networks of more than 10,000 actors are estimated."""
        arguments = {
            "first": ("Int!", first),
            "remove": ("[String!]", remove),
            "removeTies": ("[TiePair!]", remove_ties),
            "addTies": ("[NewTie!]", add_ties),
            "addClusters": ("[NewCluster!]", add_clusters),
        }
        found = self._ask("query", "whatIf", nodes.WhatIf, arguments, fields)
        return cast("nodes.WhatIf", found)

    def scorecard(
        self,
        *,
        filter: inputs.ActorFilter | None = None,
        ids: Sequence[str] | None = None,
        fields: Fields = None,
    ) -> nodes.Scorecard:
        """The border scorecard: of the actors that a filter or ids select, and the ties among them, or of all. Up to 100,000 actors are looked at; `capped` says if there are more."""
        arguments = {"filter": ("ActorFilter", filter), "ids": ("[ID!]", ids)}
        found = self._ask("query", "scorecard", nodes.Scorecard, arguments, fields)
        return cast("nodes.Scorecard", found)

    def run(self, *, id: str | None = None, fields: Fields = None) -> nodes.Run | None:
        """A finished run of the analysis, null if there is none. Without an id the latest finished run."""
        arguments = {"id": ("ID", id)}
        found = self._ask("query", "run", nodes.Run, arguments, fields)
        return cast("nodes.Run | None", found)

    def gaps(
        self,
        *,
        here: Sequence[str] | None = None,
        there: Sequence[str] | None = None,
        sector: str | None = None,
        filter: inputs.GapFilter | None = None,
        order_by: Sequence[inputs.GapOrder] | None = None,
        fields: str | Sequence[inputs.GapField] | None = None,
        page_size: int | None = None,
    ) -> Rows[nodes.Gap]:
        """The ledger of missing ties: those of groups first, then those of actors, each by position and score. One end lies `here`, the other `there` (NUTS codes of any length, or countries; all abroad is anywhere); `sector` is a NACE code at either end."""
        arguments = {
            "here": ("[String!]", here),
            "there": ("[String!]", there),
            "sector": ("String", sector),
            "filter": ("GapFilter", filter),
            "orderBy": ("[GapOrder!]", order_by),
        }
        listed = Listed("gaps", nodes.Gap, arguments, fields, page_size)
        return Rows(self, listed)

    def rate_limit(self, *, fields: Fields = None) -> nodes.RateLimit | None:
        """What this operation cost and what is left; it costs nothing itself. Null if no limit."""
        arguments = {}
        found = self._ask("query", "rateLimit", nodes.RateLimit, arguments, fields)
        return cast("nodes.RateLimit | None", found)

    def changes(
        self,
        first: int,
        *,
        since: str | None = None,
        types: Sequence[str] | None = None,
        fields: Fields = None,
    ) -> nodes.ChangeConnection:
        """All nodes in the order in which they were changed last, deleted ones too; each stands once, with its latest change. Go on with endCursor."""
        arguments = {
            "first": ("Int!", first),
            "since": ("String", since),
            "types": ("[String!]", types),
        }
        found = self._ask("query", "changes", nodes.ChangeConnection, arguments, fields)
        return cast("nodes.ChangeConnection", found)

    def decide_pair(
        self, input: inputs.DecidePairInput, *, fields: Fields = None
    ) -> nodes.DecidePairPayload:
        """Decide a pair; what follows for others follows at once."""
        arguments = {"input": ("DecidePairInput!", input)}
        found = self._ask("mutation", "decidePair", nodes.DecidePairPayload, arguments, fields)
        return cast("nodes.DecidePairPayload", found)

    def decide_pairs(
        self, input: inputs.DecidePairsInput, *, fields: Fields = None
    ) -> nodes.DecidePairsPayload:
        """Decide many pairs; those that cannot be are named."""
        arguments = {"input": ("DecidePairsInput!", input)}
        found = self._ask("mutation", "decidePairs", nodes.DecidePairsPayload, arguments, fields)
        return cast("nodes.DecidePairsPayload", found)

    def merge_actors(
        self, input: inputs.MergeActorsInput, *, fields: Fields = None
    ) -> nodes.MergeActorsPayload:
        """Make actors one."""
        arguments = {"input": ("MergeActorsInput!", input)}
        found = self._ask("mutation", "mergeActors", nodes.MergeActorsPayload, arguments, fields)
        return cast("nodes.MergeActorsPayload", found)

    def split_actor(
        self, input: inputs.SplitActorInput, *, fields: Fields = None
    ) -> nodes.SplitActorPayload:
        """Make several actors of one."""
        arguments = {"input": ("SplitActorInput!", input)}
        found = self._ask("mutation", "splitActor", nodes.SplitActorPayload, arguments, fields)
        return cast("nodes.SplitActorPayload", found)

    def undo_decision(
        self, input: inputs.UndoDecisionInput, *, fields: Fields = None
    ) -> nodes.UndoDecisionPayload:
        """Take decisions back, in any order."""
        arguments = {"input": ("UndoDecisionInput!", input)}
        found = self._ask("mutation", "undoDecision", nodes.UndoDecisionPayload, arguments, fields)
        return cast("nodes.UndoDecisionPayload", found)

    def create_actor(
        self, input: inputs.CreateActorInput, *, fields: Fields = None
    ) -> nodes.CreateActorPayload:
        """Make an actor."""
        arguments = {"input": ("CreateActorInput!", input)}
        found = self._ask("mutation", "createActor", nodes.CreateActorPayload, arguments, fields)
        return cast("nodes.CreateActorPayload", found)

    def update_actor(
        self, input: inputs.UpdateActorInput, *, fields: Fields = None
    ) -> nodes.UpdateActorPayload:
        """Change an actor."""
        arguments = {"input": ("UpdateActorInput!", input)}
        found = self._ask("mutation", "updateActor", nodes.UpdateActorPayload, arguments, fields)
        return cast("nodes.UpdateActorPayload", found)

    def end_actor(
        self, input: inputs.EndActorInput, *, fields: Fields = None
    ) -> nodes.EndActorPayload:
        """End an actor, which stays in the graph as one that was."""
        arguments = {"input": ("EndActorInput!", input)}
        found = self._ask("mutation", "endActor", nodes.EndActorPayload, arguments, fields)
        return cast("nodes.EndActorPayload", found)

    def upsert_actors(
        self, input: inputs.UpsertActorsInput, *, fields: Fields = None
    ) -> nodes.UpsertActorsPayload:
        """Make or change up to 1,000 actors in one transaction, all or none."""
        arguments = {"input": ("UpsertActorsInput!", input)}
        found = self._ask("mutation", "upsertActors", nodes.UpsertActorsPayload, arguments, fields)
        return cast("nodes.UpsertActorsPayload", found)

    def create_offer(
        self, input: inputs.CreateOfferInput, *, fields: Fields = None
    ) -> nodes.CreateOfferPayload:
        """Make an offer."""
        arguments = {"input": ("CreateOfferInput!", input)}
        found = self._ask("mutation", "createOffer", nodes.CreateOfferPayload, arguments, fields)
        return cast("nodes.CreateOfferPayload", found)

    def update_offer(
        self, input: inputs.UpdateOfferInput, *, fields: Fields = None
    ) -> nodes.UpdateOfferPayload:
        """Change an offer."""
        arguments = {"input": ("UpdateOfferInput!", input)}
        found = self._ask("mutation", "updateOffer", nodes.UpdateOfferPayload, arguments, fields)
        return cast("nodes.UpdateOfferPayload", found)

    def end_offer(
        self, input: inputs.EndOfferInput, *, fields: Fields = None
    ) -> nodes.EndOfferPayload:
        """End an offer, which stays in the graph as one that was."""
        arguments = {"input": ("EndOfferInput!", input)}
        found = self._ask("mutation", "endOffer", nodes.EndOfferPayload, arguments, fields)
        return cast("nodes.EndOfferPayload", found)

    def upsert_offers(
        self, input: inputs.UpsertOffersInput, *, fields: Fields = None
    ) -> nodes.UpsertOffersPayload:
        """Make or change up to 1,000 offers in one transaction, all or none."""
        arguments = {"input": ("UpsertOffersInput!", input)}
        found = self._ask("mutation", "upsertOffers", nodes.UpsertOffersPayload, arguments, fields)
        return cast("nodes.UpsertOffersPayload", found)

    def create_request(
        self, input: inputs.CreateRequestInput, *, fields: Fields = None
    ) -> nodes.CreateRequestPayload:
        """Make a request."""
        arguments = {"input": ("CreateRequestInput!", input)}
        found = self._ask(
            "mutation", "createRequest", nodes.CreateRequestPayload, arguments, fields
        )
        return cast("nodes.CreateRequestPayload", found)

    def update_request(
        self, input: inputs.UpdateRequestInput, *, fields: Fields = None
    ) -> nodes.UpdateRequestPayload:
        """Change a request."""
        arguments = {"input": ("UpdateRequestInput!", input)}
        found = self._ask(
            "mutation", "updateRequest", nodes.UpdateRequestPayload, arguments, fields
        )
        return cast("nodes.UpdateRequestPayload", found)

    def end_request(
        self, input: inputs.EndRequestInput, *, fields: Fields = None
    ) -> nodes.EndRequestPayload:
        """End a request, which stays in the graph as one that was."""
        arguments = {"input": ("EndRequestInput!", input)}
        found = self._ask("mutation", "endRequest", nodes.EndRequestPayload, arguments, fields)
        return cast("nodes.EndRequestPayload", found)

    def upsert_requests(
        self, input: inputs.UpsertRequestsInput, *, fields: Fields = None
    ) -> nodes.UpsertRequestsPayload:
        """Make or change up to 1,000 requests in one transaction, all or none."""
        arguments = {"input": ("UpsertRequestsInput!", input)}
        found = self._ask(
            "mutation", "upsertRequests", nodes.UpsertRequestsPayload, arguments, fields
        )
        return cast("nodes.UpsertRequestsPayload", found)

    def create_event(
        self, input: inputs.CreateEventInput, *, fields: Fields = None
    ) -> nodes.CreateEventPayload:
        """Make an event."""
        arguments = {"input": ("CreateEventInput!", input)}
        found = self._ask("mutation", "createEvent", nodes.CreateEventPayload, arguments, fields)
        return cast("nodes.CreateEventPayload", found)

    def update_event(
        self, input: inputs.UpdateEventInput, *, fields: Fields = None
    ) -> nodes.UpdateEventPayload:
        """Change an event."""
        arguments = {"input": ("UpdateEventInput!", input)}
        found = self._ask("mutation", "updateEvent", nodes.UpdateEventPayload, arguments, fields)
        return cast("nodes.UpdateEventPayload", found)

    def end_event(
        self, input: inputs.EndEventInput, *, fields: Fields = None
    ) -> nodes.EndEventPayload:
        """End an event, which stays in the graph as one that was."""
        arguments = {"input": ("EndEventInput!", input)}
        found = self._ask("mutation", "endEvent", nodes.EndEventPayload, arguments, fields)
        return cast("nodes.EndEventPayload", found)

    def upsert_events(
        self, input: inputs.UpsertEventsInput, *, fields: Fields = None
    ) -> nodes.UpsertEventsPayload:
        """Make or change up to 1,000 events in one transaction, all or none."""
        arguments = {"input": ("UpsertEventsInput!", input)}
        found = self._ask("mutation", "upsertEvents", nodes.UpsertEventsPayload, arguments, fields)
        return cast("nodes.UpsertEventsPayload", found)

    def create_project(
        self, input: inputs.CreateProjectInput, *, fields: Fields = None
    ) -> nodes.CreateProjectPayload:
        """Make a project."""
        arguments = {"input": ("CreateProjectInput!", input)}
        found = self._ask(
            "mutation", "createProject", nodes.CreateProjectPayload, arguments, fields
        )
        return cast("nodes.CreateProjectPayload", found)

    def update_project(
        self, input: inputs.UpdateProjectInput, *, fields: Fields = None
    ) -> nodes.UpdateProjectPayload:
        """Change a project."""
        arguments = {"input": ("UpdateProjectInput!", input)}
        found = self._ask(
            "mutation", "updateProject", nodes.UpdateProjectPayload, arguments, fields
        )
        return cast("nodes.UpdateProjectPayload", found)

    def end_project(
        self, input: inputs.EndProjectInput, *, fields: Fields = None
    ) -> nodes.EndProjectPayload:
        """End a project, which stays in the graph as one that was."""
        arguments = {"input": ("EndProjectInput!", input)}
        found = self._ask("mutation", "endProject", nodes.EndProjectPayload, arguments, fields)
        return cast("nodes.EndProjectPayload", found)

    def upsert_projects(
        self, input: inputs.UpsertProjectsInput, *, fields: Fields = None
    ) -> nodes.UpsertProjectsPayload:
        """Make or change up to 1,000 projects in one transaction, all or none."""
        arguments = {"input": ("UpsertProjectsInput!", input)}
        found = self._ask(
            "mutation", "upsertProjects", nodes.UpsertProjectsPayload, arguments, fields
        )
        return cast("nodes.UpsertProjectsPayload", found)

    def create_membership(
        self, input: inputs.CreateMembershipInput, *, fields: Fields = None
    ) -> nodes.CreateMembershipPayload:
        """Make a membership."""
        arguments = {"input": ("CreateMembershipInput!", input)}
        found = self._ask(
            "mutation", "createMembership", nodes.CreateMembershipPayload, arguments, fields
        )
        return cast("nodes.CreateMembershipPayload", found)

    def update_membership(
        self, input: inputs.UpdateMembershipInput, *, fields: Fields = None
    ) -> nodes.UpdateMembershipPayload:
        """Change a membership."""
        arguments = {"input": ("UpdateMembershipInput!", input)}
        found = self._ask(
            "mutation", "updateMembership", nodes.UpdateMembershipPayload, arguments, fields
        )
        return cast("nodes.UpdateMembershipPayload", found)

    def end_membership(
        self, input: inputs.EndMembershipInput, *, fields: Fields = None
    ) -> nodes.EndMembershipPayload:
        """End a membership, which stays in the graph as one that was."""
        arguments = {"input": ("EndMembershipInput!", input)}
        found = self._ask(
            "mutation", "endMembership", nodes.EndMembershipPayload, arguments, fields
        )
        return cast("nodes.EndMembershipPayload", found)

    def upsert_memberships(
        self, input: inputs.UpsertMembershipsInput, *, fields: Fields = None
    ) -> nodes.UpsertMembershipsPayload:
        """Make or change up to 1,000 memberships in one transaction, all or none."""
        arguments = {"input": ("UpsertMembershipsInput!", input)}
        found = self._ask(
            "mutation", "upsertMemberships", nodes.UpsertMembershipsPayload, arguments, fields
        )
        return cast("nodes.UpsertMembershipsPayload", found)

    def create_supply(
        self, input: inputs.CreateSupplyInput, *, fields: Fields = None
    ) -> nodes.CreateSupplyPayload:
        """Make a supply."""
        arguments = {"input": ("CreateSupplyInput!", input)}
        found = self._ask("mutation", "createSupply", nodes.CreateSupplyPayload, arguments, fields)
        return cast("nodes.CreateSupplyPayload", found)

    def update_supply(
        self, input: inputs.UpdateSupplyInput, *, fields: Fields = None
    ) -> nodes.UpdateSupplyPayload:
        """Change a supply."""
        arguments = {"input": ("UpdateSupplyInput!", input)}
        found = self._ask("mutation", "updateSupply", nodes.UpdateSupplyPayload, arguments, fields)
        return cast("nodes.UpdateSupplyPayload", found)

    def end_supply(
        self, input: inputs.EndSupplyInput, *, fields: Fields = None
    ) -> nodes.EndSupplyPayload:
        """End a supply, which stays in the graph as one that was."""
        arguments = {"input": ("EndSupplyInput!", input)}
        found = self._ask("mutation", "endSupply", nodes.EndSupplyPayload, arguments, fields)
        return cast("nodes.EndSupplyPayload", found)

    def upsert_supplies(
        self, input: inputs.UpsertSuppliesInput, *, fields: Fields = None
    ) -> nodes.UpsertSuppliesPayload:
        """Make or change up to 1,000 supplies in one transaction, all or none."""
        arguments = {"input": ("UpsertSuppliesInput!", input)}
        found = self._ask(
            "mutation", "upsertSupplies", nodes.UpsertSuppliesPayload, arguments, fields
        )
        return cast("nodes.UpsertSuppliesPayload", found)

    def create_cooperation(
        self, input: inputs.CreateCooperationInput, *, fields: Fields = None
    ) -> nodes.CreateCooperationPayload:
        """Make a cooperation."""
        arguments = {"input": ("CreateCooperationInput!", input)}
        found = self._ask(
            "mutation", "createCooperation", nodes.CreateCooperationPayload, arguments, fields
        )
        return cast("nodes.CreateCooperationPayload", found)

    def update_cooperation(
        self, input: inputs.UpdateCooperationInput, *, fields: Fields = None
    ) -> nodes.UpdateCooperationPayload:
        """Change a cooperation."""
        arguments = {"input": ("UpdateCooperationInput!", input)}
        found = self._ask(
            "mutation", "updateCooperation", nodes.UpdateCooperationPayload, arguments, fields
        )
        return cast("nodes.UpdateCooperationPayload", found)

    def end_cooperation(
        self, input: inputs.EndCooperationInput, *, fields: Fields = None
    ) -> nodes.EndCooperationPayload:
        """End a cooperation, which stays in the graph as one that was."""
        arguments = {"input": ("EndCooperationInput!", input)}
        found = self._ask(
            "mutation", "endCooperation", nodes.EndCooperationPayload, arguments, fields
        )
        return cast("nodes.EndCooperationPayload", found)

    def upsert_cooperations(
        self, input: inputs.UpsertCooperationsInput, *, fields: Fields = None
    ) -> nodes.UpsertCooperationsPayload:
        """Make or change up to 1,000 cooperations in one transaction, all or none."""
        arguments = {"input": ("UpsertCooperationsInput!", input)}
        found = self._ask(
            "mutation", "upsertCooperations", nodes.UpsertCooperationsPayload, arguments, fields
        )
        return cast("nodes.UpsertCooperationsPayload", found)

    def create_participation(
        self, input: inputs.CreateParticipationInput, *, fields: Fields = None
    ) -> nodes.CreateParticipationPayload:
        """Make a participation."""
        arguments = {"input": ("CreateParticipationInput!", input)}
        found = self._ask(
            "mutation", "createParticipation", nodes.CreateParticipationPayload, arguments, fields
        )
        return cast("nodes.CreateParticipationPayload", found)

    def update_participation(
        self, input: inputs.UpdateParticipationInput, *, fields: Fields = None
    ) -> nodes.UpdateParticipationPayload:
        """Change a participation."""
        arguments = {"input": ("UpdateParticipationInput!", input)}
        found = self._ask(
            "mutation", "updateParticipation", nodes.UpdateParticipationPayload, arguments, fields
        )
        return cast("nodes.UpdateParticipationPayload", found)

    def end_participation(
        self, input: inputs.EndParticipationInput, *, fields: Fields = None
    ) -> nodes.EndParticipationPayload:
        """End a participation, which stays in the graph as one that was."""
        arguments = {"input": ("EndParticipationInput!", input)}
        found = self._ask(
            "mutation", "endParticipation", nodes.EndParticipationPayload, arguments, fields
        )
        return cast("nodes.EndParticipationPayload", found)

    def upsert_participations(
        self, input: inputs.UpsertParticipationsInput, *, fields: Fields = None
    ) -> nodes.UpsertParticipationsPayload:
        """Make or change up to 1,000 participations in one transaction, all or none."""
        arguments = {"input": ("UpsertParticipationsInput!", input)}
        found = self._ask(
            "mutation", "upsertParticipations", nodes.UpsertParticipationsPayload, arguments, fields
        )
        return cast("nodes.UpsertParticipationsPayload", found)

    def create_attendance(
        self, input: inputs.CreateAttendanceInput, *, fields: Fields = None
    ) -> nodes.CreateAttendancePayload:
        """Make an attendance."""
        arguments = {"input": ("CreateAttendanceInput!", input)}
        found = self._ask(
            "mutation", "createAttendance", nodes.CreateAttendancePayload, arguments, fields
        )
        return cast("nodes.CreateAttendancePayload", found)

    def update_attendance(
        self, input: inputs.UpdateAttendanceInput, *, fields: Fields = None
    ) -> nodes.UpdateAttendancePayload:
        """Change an attendance."""
        arguments = {"input": ("UpdateAttendanceInput!", input)}
        found = self._ask(
            "mutation", "updateAttendance", nodes.UpdateAttendancePayload, arguments, fields
        )
        return cast("nodes.UpdateAttendancePayload", found)

    def end_attendance(
        self, input: inputs.EndAttendanceInput, *, fields: Fields = None
    ) -> nodes.EndAttendancePayload:
        """End an attendance, which stays in the graph as one that was."""
        arguments = {"input": ("EndAttendanceInput!", input)}
        found = self._ask(
            "mutation", "endAttendance", nodes.EndAttendancePayload, arguments, fields
        )
        return cast("nodes.EndAttendancePayload", found)

    def upsert_attendances(
        self, input: inputs.UpsertAttendancesInput, *, fields: Fields = None
    ) -> nodes.UpsertAttendancesPayload:
        """Make or change up to 1,000 attendances in one transaction, all or none."""
        arguments = {"input": ("UpsertAttendancesInput!", input)}
        found = self._ask(
            "mutation", "upsertAttendances", nodes.UpsertAttendancesPayload, arguments, fields
        )
        return cast("nodes.UpsertAttendancesPayload", found)

    def decide_gap(
        self, input: inputs.DecideGapInput, *, fields: Fields = None
    ) -> nodes.DecideGapPayload:
        """Take up a gap, dismiss it, or say that it was realised or rejected, or open it again."""
        arguments = {"input": ("DecideGapInput!", input)}
        found = self._ask("mutation", "decideGap", nodes.DecideGapPayload, arguments, fields)
        return cast("nodes.DecideGapPayload", found)

    def undo_edit(
        self, input: inputs.UndoEditInput, *, fields: Fields = None
    ) -> nodes.UndoEditPayload:
        """Take edits back, unless what they changed was changed since."""
        arguments = {"input": ("UndoEditInput!", input)}
        found = self._ask("mutation", "undoEdit", nodes.UndoEditPayload, arguments, fields)
        return cast("nodes.UndoEditPayload", found)


class AsyncClient(base.AsyncClient):
    """Everything the API offers, with `await`."""

    async def node(
        self, id: str, *, as_of: date | str | None = None, fields: Fields = None
    ) -> nodes.Node | None:
        """The node of that id, or null."""
        arguments = {"id": ("ID!", id), "asOf": ("Date", as_of)}
        found = await self._ask("query", "node", nodes.Node, arguments, fields)
        return cast("nodes.Node | None", found)

    async def nodes(
        self, ids: Sequence[str], *, as_of: date | str | None = None, fields: Fields = None
    ) -> list[nodes.Node | None]:
        """The nodes of those ids in the same order, null where there is none."""
        arguments = {"ids": ("[ID!]!", ids), "asOf": ("Date", as_of)}
        found = await self._ask("query", "nodes", nodes.Node, arguments, fields)
        return cast("list[nodes.Node | None]", found)

    def search(
        self,
        text: str,
        *,
        types: Sequence[str] | None = None,
        filter: inputs.NamedFilter | None = None,
        order_by: Sequence[inputs.NamedOrder] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.NamedField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[nodes.Named]:
        """Full-text search in names and descriptions in every language; accents don't matter and the last letters of each word may be missing."""
        arguments = {
            "text": ("String!", text),
            "types": ("[String!]", types),
            "filter": ("NamedFilter", filter),
            "orderBy": ("[NamedOrder!]", order_by),
            "asOf": ("Date", as_of),
        }
        listed = Listed("search", nodes.Named, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def entities(
        self,
        *,
        filter: inputs.NodeFilter | None = None,
        order_by: Sequence[inputs.NodeOrder] | None = None,
        types: Sequence[str] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.NodeField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[nodes.Node]:
        """Anything the graph holds. Every node carries this label and a stable id."""
        arguments = {
            "filter": ("NodeFilter", filter),
            "orderBy": ("[NodeOrder!]", order_by),
            "types": ("[String!]", types),
            "asOf": ("Date", as_of),
        }
        listed = Listed("entities", nodes.Node, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def assessments(
        self,
        *,
        filter: inputs.AssessmentFilter | None = None,
        order_by: Sequence[inputs.AssessmentOrder] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.AssessmentField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[nodes.Assessment]:
        """An actor's innovation profile at one date, made from a questionnaire."""
        arguments = {
            "filter": ("AssessmentFilter", filter),
            "orderBy": ("[AssessmentOrder!]", order_by),
            "asOf": ("Date", as_of),
        }
        listed = Listed("assessments", nodes.Assessment, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def candidate_pairs(
        self,
        *,
        filter: inputs.CandidatePairFilter | None = None,
        order_by: Sequence[inputs.CandidatePairOrder] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.CandidatePairField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[nodes.CandidatePair]:
        """Two ids that may name the same organisation, how sure that is and why, and what was decided."""
        arguments = {
            "filter": ("CandidatePairFilter", filter),
            "orderBy": ("[CandidatePairOrder!]", order_by),
            "asOf": ("Date", as_of),
        }
        listed = Listed("candidatePairs", nodes.CandidatePair, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def decisions(
        self,
        *,
        filter: inputs.DecisionFilter | None = None,
        order_by: Sequence[inputs.DecisionOrder] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.DecisionField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[nodes.Decision]:
        """What a person decided about which ids name the same organisation. Never deleted, only undone."""
        arguments = {
            "filter": ("DecisionFilter", filter),
            "orderBy": ("[DecisionOrder!]", order_by),
            "asOf": ("Date", as_of),
        }
        listed = Listed("decisions", nodes.Decision, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def edits(
        self,
        *,
        filter: inputs.EditFilter | None = None,
        order_by: Sequence[inputs.EditOrder] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.EditField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[nodes.Edit]:
        """A change by hand, through the API, to one node or one tie. Never deleted, only taken back."""
        arguments = {
            "filter": ("EditFilter", filter),
            "orderBy": ("[EditOrder!]", order_by),
            "asOf": ("Date", as_of),
        }
        listed = Listed("edits", nodes.Edit, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def findings(
        self,
        *,
        filter: inputs.FindingFilter | None = None,
        order_by: Sequence[inputs.FindingOrder] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.FindingField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[nodes.Finding]:
        """What a run found of the whole network or of a group, such as the border effect, with how sure it is."""
        arguments = {
            "filter": ("FindingFilter", filter),
            "orderBy": ("[FindingOrder!]", order_by),
            "asOf": ("Date", as_of),
        }
        listed = Listed("findings", nodes.Finding, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def missing_ties(
        self,
        *,
        filter: inputs.GapFilter | None = None,
        order_by: Sequence[inputs.GapOrder] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.GapField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[nodes.Gap]:
        """A tie over the border that is missing, what speaks for it, and what became of it. Never deleted."""
        arguments = {
            "filter": ("GapFilter", filter),
            "orderBy": ("[GapOrder!]", order_by),
            "asOf": ("Date", as_of),
        }
        listed = Listed("missingTies", nodes.Gap, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def merged_ids(
        self,
        *,
        filter: inputs.MergedFilter | None = None,
        order_by: Sequence[inputs.MergedOrder] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.MergedField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[nodes.Merged]:
        """An id that was merged away, because it names the same organisation as another one."""
        arguments = {
            "filter": ("MergedFilter", filter),
            "orderBy": ("[MergedOrder!]", order_by),
            "asOf": ("Date", as_of),
        }
        listed = Listed("mergedIds", nodes.Merged, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def named_entities(
        self,
        *,
        filter: inputs.NamedFilter | None = None,
        order_by: Sequence[inputs.NamedOrder] | None = None,
        search: str | None = None,
        types: Sequence[str] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.NamedField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[nodes.Named]:
        """Anything that has a name and can be found by it."""
        arguments = {
            "filter": ("NamedFilter", filter),
            "orderBy": ("[NamedOrder!]", order_by),
            "search": ("String", search),
            "types": ("[String!]", types),
            "asOf": ("Date", as_of),
        }
        listed = Listed("namedEntities", nodes.Named, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def records(
        self,
        *,
        filter: inputs.RecordFilter | None = None,
        order_by: Sequence[inputs.RecordOrder] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.RecordField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[nodes.Record]:
        """What a source said in one row, kept word for word with its licence and date."""
        arguments = {
            "filter": ("RecordFilter", filter),
            "orderBy": ("[RecordOrder!]", order_by),
            "asOf": ("Date", as_of),
        }
        listed = Listed("records", nodes.Record, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def runs(
        self,
        *,
        filter: inputs.RunFilter | None = None,
        order_by: Sequence[inputs.RunOrder] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.RunField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[nodes.Run]:
        """One computation on the network, so that its figures can be traced, compared and repeated."""
        arguments = {
            "filter": ("RunFilter", filter),
            "orderBy": ("[RunOrder!]", order_by),
            "asOf": ("Date", as_of),
        }
        listed = Listed("runs", nodes.Run, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def actors(
        self,
        *,
        filter: inputs.ActorFilter | None = None,
        order_by: Sequence[inputs.ActorOrder] | None = None,
        search: str | None = None,
        types: Sequence[str] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.ActorField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[nodes.Actor]:
        """An organisation that takes part in the region's innovation, of whatever kind."""
        arguments = {
            "filter": ("ActorFilter", filter),
            "orderBy": ("[ActorOrder!]", order_by),
            "search": ("String", search),
            "types": ("[String!]", types),
            "asOf": ("Date", as_of),
        }
        listed = Listed("actors", nodes.Actor, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def consortia(
        self,
        *,
        filter: inputs.ConsortiumFilter | None = None,
        order_by: Sequence[inputs.ConsortiumOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.ConsortiumField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[nodes.Consortium]:
        """A group of actors that prepares or carries out a joint project."""
        arguments = {
            "filter": ("ConsortiumFilter", filter),
            "orderBy": ("[ConsortiumOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("consortia", nodes.Consortium, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def events(
        self,
        *,
        filter: inputs.EventFilter | None = None,
        order_by: Sequence[inputs.EventOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.EventField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[nodes.Event]:
        """A meeting where actors come together, such as a workshop or a matchmaking day."""
        arguments = {
            "filter": ("EventFilter", filter),
            "orderBy": ("[EventOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("events", nodes.Event, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def innovation_checks(
        self,
        *,
        filter: inputs.InnovationCheckFilter | None = None,
        order_by: Sequence[inputs.InnovationCheckOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.InnovationCheckField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[nodes.InnovationCheck]:
        """An innovation voucher: a small grant that lets a company try an idea together with a research partner."""
        arguments = {
            "filter": ("InnovationCheckFilter", filter),
            "orderBy": ("[InnovationCheckOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("innovationChecks", nodes.InnovationCheck, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def listings(
        self,
        *,
        filter: inputs.ListingFilter | None = None,
        order_by: Sequence[inputs.ListingOrder] | None = None,
        search: str | None = None,
        types: Sequence[str] | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.ListingField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[nodes.Listing]:
        """Something an actor offers or looks for, open to partners on both sides of the border."""
        arguments = {
            "filter": ("ListingFilter", filter),
            "orderBy": ("[ListingOrder!]", order_by),
            "search": ("String", search),
            "types": ("[String!]", types),
            "asOf": ("Date", as_of),
        }
        listed = Listed("listings", nodes.Listing, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def programmes(
        self,
        *,
        filter: inputs.ProgrammeFilter | None = None,
        order_by: Sequence[inputs.ProgrammeOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.ProgrammeField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[nodes.Programme]:
        """A programme that funds projects, such as Interreg Saxony–Czechia 2021–2027."""
        arguments = {
            "filter": ("ProgrammeFilter", filter),
            "orderBy": ("[ProgrammeOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("programmes", nodes.Programme, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def projects(
        self,
        *,
        filter: inputs.ProjectFilter | None = None,
        order_by: Sequence[inputs.ProjectOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.ProjectField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[nodes.Project]:
        """A planned undertaking with partners, a term and usually public funding."""
        arguments = {
            "filter": ("ProjectFilter", filter),
            "orderBy": ("[ProjectOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("projects", nodes.Project, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def recommendations(
        self,
        *,
        filter: inputs.RecommendationFilter | None = None,
        order_by: Sequence[inputs.RecommendationOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.RecommendationField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[nodes.Recommendation]:
        """A step that an assessment advises an actor to take."""
        arguments = {
            "filter": ("RecommendationFilter", filter),
            "orderBy": ("[RecommendationOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("recommendations", nodes.Recommendation, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def regions(
        self,
        *,
        filter: inputs.RegionFilter | None = None,
        order_by: Sequence[inputs.RegionOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.RegionField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[nodes.Region]:
        """A statistical region of the EU (NUTS), from a whole country down to a district."""
        arguments = {
            "filter": ("RegionFilter", filter),
            "orderBy": ("[RegionOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("regions", nodes.Region, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def sectors(
        self,
        *,
        filter: inputs.SectorFilter | None = None,
        order_by: Sequence[inputs.SectorOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.SectorField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[nodes.Sector]:
        """A branch of the economy in the EU's classification NACE."""
        arguments = {
            "filter": ("SectorFilter", filter),
            "orderBy": ("[SectorOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("sectors", nodes.Sector, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def sources(
        self,
        *,
        filter: inputs.SourceFilter | None = None,
        order_by: Sequence[inputs.SourceOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.SourceField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[nodes.Source]:
        """A register, list or data set that records come from."""
        arguments = {
            "filter": ("SourceFilter", filter),
            "orderBy": ("[SourceOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("sources", nodes.Source, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def topics(
        self,
        *,
        filter: inputs.TopicFilter | None = None,
        order_by: Sequence[inputs.TopicOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.TopicField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[nodes.Topic]:
        """A technology or a field of research."""
        arguments = {
            "filter": ("TopicFilter", filter),
            "orderBy": ("[TopicOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("topics", nodes.Topic, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def associations(
        self,
        *,
        filter: inputs.AssociationFilter | None = None,
        order_by: Sequence[inputs.AssociationOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.AssociationField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[nodes.Association]:
        """An association, foundation or other non-profit body that people or organisations join."""
        arguments = {
            "filter": ("AssociationFilter", filter),
            "orderBy": ("[AssociationOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("associations", nodes.Association, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def chambers(
        self,
        *,
        filter: inputs.ChamberFilter | None = None,
        order_by: Sequence[inputs.ChamberOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.ChamberField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[nodes.Chamber]:
        """A chamber of commerce, industry, crafts or agriculture that represents its members."""
        arguments = {
            "filter": ("ChamberFilter", filter),
            "orderBy": ("[ChamberOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("chambers", nodes.Chamber, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def clusters(
        self,
        *,
        filter: inputs.ClusterFilter | None = None,
        order_by: Sequence[inputs.ClusterOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.ClusterField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[nodes.Cluster]:
        """A network organisation that links companies and research of one field in a region."""
        arguments = {
            "filter": ("ClusterFilter", filter),
            "orderBy": ("[ClusterOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("clusters", nodes.Cluster, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def companies(
        self,
        *,
        filter: inputs.CompanyFilter | None = None,
        order_by: Sequence[inputs.CompanyOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.CompanyField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[nodes.Company]:
        """A business, from a sole trader to a large group."""
        arguments = {
            "filter": ("CompanyFilter", filter),
            "orderBy": ("[CompanyOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("companies", nodes.Company, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def offers(
        self,
        *,
        filter: inputs.OfferFilter | None = None,
        order_by: Sequence[inputs.OfferOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.OfferField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[nodes.Offer]:
        """A product or service an actor offers."""
        arguments = {
            "filter": ("OfferFilter", filter),
            "orderBy": ("[OfferOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("offers", nodes.Offer, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def organisations(
        self,
        *,
        filter: inputs.OrganisationFilter | None = None,
        order_by: Sequence[inputs.OrganisationOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.OrganisationField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[nodes.Organisation]:
        """An actor whose kind is not known yet."""
        arguments = {
            "filter": ("OrganisationFilter", filter),
            "orderBy": ("[OrganisationOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("organisations", nodes.Organisation, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def public_bodies(
        self,
        *,
        filter: inputs.PublicBodyFilter | None = None,
        order_by: Sequence[inputs.PublicBodyOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.PublicBodyField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[nodes.PublicBody]:
        """A ministry, authority, municipality or publicly owned development agency."""
        arguments = {
            "filter": ("PublicBodyFilter", filter),
            "orderBy": ("[PublicBodyOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("publicBodies", nodes.PublicBody, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def requests(
        self,
        *,
        filter: inputs.RequestFilter | None = None,
        order_by: Sequence[inputs.RequestOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.RequestField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[nodes.Request]:
        """A product or service an actor is looking for."""
        arguments = {
            "filter": ("RequestFilter", filter),
            "orderBy": ("[RequestOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("requests", nodes.Request, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def research_institutes(
        self,
        *,
        filter: inputs.ResearchInstituteFilter | None = None,
        order_by: Sequence[inputs.ResearchInstituteOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.ResearchInstituteField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[nodes.ResearchInstitute]:
        """An institution whose main task is research and that is not a university."""
        arguments = {
            "filter": ("ResearchInstituteFilter", filter),
            "orderBy": ("[ResearchInstituteOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("researchInstitutes", nodes.ResearchInstitute, arguments, fields, page_size)
        return AsyncRows(self, listed)

    def universities(
        self,
        *,
        filter: inputs.UniversityFilter | None = None,
        order_by: Sequence[inputs.UniversityOrder] | None = None,
        search: str | None = None,
        as_of: date | str | None = None,
        fields: str | Sequence[inputs.UniversityField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[nodes.University]:
        """A university or another institution of higher education."""
        arguments = {
            "filter": ("UniversityFilter", filter),
            "orderBy": ("[UniversityOrder!]", order_by),
            "search": ("String", search),
            "asOf": ("Date", as_of),
        }
        listed = Listed("universities", nodes.University, arguments, fields, page_size)
        return AsyncRows(self, listed)

    async def partners(
        self, actor: str, first: int, *, over_border: bool | None = None, fields: Fields = None
    ) -> nodes.PartnerSuggestions:
        """With whom an actor could cooperate that it has no tie to yet: by what was learned of past partnerships, else by shared partners and topics. `overBorder` takes actors of other countries only."""
        arguments = {
            "actor": ("ID!", actor),
            "first": ("Int!", first),
            "overBorder": ("Boolean!", over_border),
        }
        found = await self._ask("query", "partners", nodes.PartnerSuggestions, arguments, fields)
        return cast("nodes.PartnerSuggestions", found)

    async def introductions(
        self, from_: str, to: str, first: int, *, alike: bool | None = None, fields: Fields = None
    ) -> nodes.Introductions:
        """Who can introduce one actor to another: chains of actors who know each other. A step counts for more the closer and fresher the tie and the fewer ties the one who introduces has. Ways that share more than half of those between the ends with a better one are left out, but for `alike`."""
        arguments = {
            "from": ("ID!", from_),
            "to": ("ID!", to),
            "first": ("Int!", first),
            "alike": ("Boolean!", alike),
        }
        found = await self._ask("query", "introductions", nodes.Introductions, arguments, fields)
        return cast("nodes.Introductions", found)

    async def suppliers(
        self,
        actor: str,
        first: int,
        *,
        product: str | None = None,
        home: bool | None = None,
        fields: Fields = None,
    ) -> nodes.SupplierSuggestions:
        """Who else could supply what an actor buys: over the border, or with `home` in its own country as well. `product` is a product's name, or a part of it that no other has."""
        arguments = {
            "actor": ("ID!", actor),
            "first": ("Int!", first),
            "product": ("String", product),
            "home": ("Boolean!", home),
        }
        found = await self._ask("query", "suppliers", nodes.SupplierSuggestions, arguments, fields)
        return cast("nodes.SupplierSuggestions", found)

    async def supply_risks(
        self,
        first: int,
        *,
        region: str | None = None,
        product: str | None = None,
        fields: Fields = None,
    ) -> nodes.SupplyRisks:
        """Where the customers of a region (a NUTS code, or a country's) depend on few suppliers."""
        arguments = {
            "first": ("Int!", first),
            "region": ("String", region),
            "product": ("String", product),
        }
        found = await self._ask("query", "supplyRisks", nodes.SupplyRisks, arguments, fields)
        return cast("nodes.SupplyRisks", found)

    async def what_if(
        self,
        first: int,
        *,
        remove: Sequence[str] | None = None,
        remove_ties: Sequence[inputs.TiePair] | None = None,
        add_ties: Sequence[inputs.NewTie] | None = None,
        add_clusters: Sequence[inputs.NewCluster] | None = None,
        fields: Fields = None,
    ) -> nodes.WhatIf:
        """What a change would do to the network; nothing is written. `remove` takes actors' ids, or region:CODE, sector:CODE, cluster:ID (its members), border:CODE-CODE, programme:ID. Takes seconds; networks of more than 10,000 actors are estimated."""
        arguments = {
            "first": ("Int!", first),
            "remove": ("[String!]", remove),
            "removeTies": ("[TiePair!]", remove_ties),
            "addTies": ("[NewTie!]", add_ties),
            "addClusters": ("[NewCluster!]", add_clusters),
        }
        found = await self._ask("query", "whatIf", nodes.WhatIf, arguments, fields)
        return cast("nodes.WhatIf", found)

    async def scorecard(
        self,
        *,
        filter: inputs.ActorFilter | None = None,
        ids: Sequence[str] | None = None,
        fields: Fields = None,
    ) -> nodes.Scorecard:
        """The border scorecard: of the actors that a filter or ids select, and the ties among them, or of all. Up to 100,000 actors are looked at; `capped` says if there are more."""
        arguments = {"filter": ("ActorFilter", filter), "ids": ("[ID!]", ids)}
        found = await self._ask("query", "scorecard", nodes.Scorecard, arguments, fields)
        return cast("nodes.Scorecard", found)

    async def run(self, *, id: str | None = None, fields: Fields = None) -> nodes.Run | None:
        """A finished run of the analysis, null if there is none. Without an id the latest finished run."""
        arguments = {"id": ("ID", id)}
        found = await self._ask("query", "run", nodes.Run, arguments, fields)
        return cast("nodes.Run | None", found)

    def gaps(
        self,
        *,
        here: Sequence[str] | None = None,
        there: Sequence[str] | None = None,
        sector: str | None = None,
        filter: inputs.GapFilter | None = None,
        order_by: Sequence[inputs.GapOrder] | None = None,
        fields: str | Sequence[inputs.GapField] | None = None,
        page_size: int | None = None,
    ) -> AsyncRows[nodes.Gap]:
        """The ledger of missing ties: those of groups first, then those of actors, each by position and score. One end lies `here`, the other `there` (NUTS codes of any length, or countries; all abroad is anywhere); `sector` is a NACE code at either end."""
        arguments = {
            "here": ("[String!]", here),
            "there": ("[String!]", there),
            "sector": ("String", sector),
            "filter": ("GapFilter", filter),
            "orderBy": ("[GapOrder!]", order_by),
        }
        listed = Listed("gaps", nodes.Gap, arguments, fields, page_size)
        return AsyncRows(self, listed)

    async def rate_limit(self, *, fields: Fields = None) -> nodes.RateLimit | None:
        """What this operation cost and what is left; it costs nothing itself. Null if no limit."""
        arguments = {}
        found = await self._ask("query", "rateLimit", nodes.RateLimit, arguments, fields)
        return cast("nodes.RateLimit | None", found)

    async def changes(
        self,
        first: int,
        *,
        since: str | None = None,
        types: Sequence[str] | None = None,
        fields: Fields = None,
    ) -> nodes.ChangeConnection:
        """All nodes in the order in which they were changed last, deleted ones too; each stands once, with its latest change. Go on with endCursor."""
        arguments = {
            "first": ("Int!", first),
            "since": ("String", since),
            "types": ("[String!]", types),
        }
        found = await self._ask("query", "changes", nodes.ChangeConnection, arguments, fields)
        return cast("nodes.ChangeConnection", found)

    async def decide_pair(
        self, input: inputs.DecidePairInput, *, fields: Fields = None
    ) -> nodes.DecidePairPayload:
        """Decide a pair; what follows for others follows at once."""
        arguments = {"input": ("DecidePairInput!", input)}
        found = await self._ask(
            "mutation", "decidePair", nodes.DecidePairPayload, arguments, fields
        )
        return cast("nodes.DecidePairPayload", found)

    async def decide_pairs(
        self, input: inputs.DecidePairsInput, *, fields: Fields = None
    ) -> nodes.DecidePairsPayload:
        """Decide many pairs; those that cannot be are named."""
        arguments = {"input": ("DecidePairsInput!", input)}
        found = await self._ask(
            "mutation", "decidePairs", nodes.DecidePairsPayload, arguments, fields
        )
        return cast("nodes.DecidePairsPayload", found)

    async def merge_actors(
        self, input: inputs.MergeActorsInput, *, fields: Fields = None
    ) -> nodes.MergeActorsPayload:
        """Make actors one."""
        arguments = {"input": ("MergeActorsInput!", input)}
        found = await self._ask(
            "mutation", "mergeActors", nodes.MergeActorsPayload, arguments, fields
        )
        return cast("nodes.MergeActorsPayload", found)

    async def split_actor(
        self, input: inputs.SplitActorInput, *, fields: Fields = None
    ) -> nodes.SplitActorPayload:
        """Make several actors of one."""
        arguments = {"input": ("SplitActorInput!", input)}
        found = await self._ask(
            "mutation", "splitActor", nodes.SplitActorPayload, arguments, fields
        )
        return cast("nodes.SplitActorPayload", found)

    async def undo_decision(
        self, input: inputs.UndoDecisionInput, *, fields: Fields = None
    ) -> nodes.UndoDecisionPayload:
        """Take decisions back, in any order."""
        arguments = {"input": ("UndoDecisionInput!", input)}
        found = await self._ask(
            "mutation", "undoDecision", nodes.UndoDecisionPayload, arguments, fields
        )
        return cast("nodes.UndoDecisionPayload", found)

    async def create_actor(
        self, input: inputs.CreateActorInput, *, fields: Fields = None
    ) -> nodes.CreateActorPayload:
        """Make an actor."""
        arguments = {"input": ("CreateActorInput!", input)}
        found = await self._ask(
            "mutation", "createActor", nodes.CreateActorPayload, arguments, fields
        )
        return cast("nodes.CreateActorPayload", found)

    async def update_actor(
        self, input: inputs.UpdateActorInput, *, fields: Fields = None
    ) -> nodes.UpdateActorPayload:
        """Change an actor."""
        arguments = {"input": ("UpdateActorInput!", input)}
        found = await self._ask(
            "mutation", "updateActor", nodes.UpdateActorPayload, arguments, fields
        )
        return cast("nodes.UpdateActorPayload", found)

    async def end_actor(
        self, input: inputs.EndActorInput, *, fields: Fields = None
    ) -> nodes.EndActorPayload:
        """End an actor, which stays in the graph as one that was."""
        arguments = {"input": ("EndActorInput!", input)}
        found = await self._ask("mutation", "endActor", nodes.EndActorPayload, arguments, fields)
        return cast("nodes.EndActorPayload", found)

    async def upsert_actors(
        self, input: inputs.UpsertActorsInput, *, fields: Fields = None
    ) -> nodes.UpsertActorsPayload:
        """Make or change up to 1,000 actors in one transaction, all or none."""
        arguments = {"input": ("UpsertActorsInput!", input)}
        found = await self._ask(
            "mutation", "upsertActors", nodes.UpsertActorsPayload, arguments, fields
        )
        return cast("nodes.UpsertActorsPayload", found)

    async def create_offer(
        self, input: inputs.CreateOfferInput, *, fields: Fields = None
    ) -> nodes.CreateOfferPayload:
        """Make an offer."""
        arguments = {"input": ("CreateOfferInput!", input)}
        found = await self._ask(
            "mutation", "createOffer", nodes.CreateOfferPayload, arguments, fields
        )
        return cast("nodes.CreateOfferPayload", found)

    async def update_offer(
        self, input: inputs.UpdateOfferInput, *, fields: Fields = None
    ) -> nodes.UpdateOfferPayload:
        """Change an offer."""
        arguments = {"input": ("UpdateOfferInput!", input)}
        found = await self._ask(
            "mutation", "updateOffer", nodes.UpdateOfferPayload, arguments, fields
        )
        return cast("nodes.UpdateOfferPayload", found)

    async def end_offer(
        self, input: inputs.EndOfferInput, *, fields: Fields = None
    ) -> nodes.EndOfferPayload:
        """End an offer, which stays in the graph as one that was."""
        arguments = {"input": ("EndOfferInput!", input)}
        found = await self._ask("mutation", "endOffer", nodes.EndOfferPayload, arguments, fields)
        return cast("nodes.EndOfferPayload", found)

    async def upsert_offers(
        self, input: inputs.UpsertOffersInput, *, fields: Fields = None
    ) -> nodes.UpsertOffersPayload:
        """Make or change up to 1,000 offers in one transaction, all or none."""
        arguments = {"input": ("UpsertOffersInput!", input)}
        found = await self._ask(
            "mutation", "upsertOffers", nodes.UpsertOffersPayload, arguments, fields
        )
        return cast("nodes.UpsertOffersPayload", found)

    async def create_request(
        self, input: inputs.CreateRequestInput, *, fields: Fields = None
    ) -> nodes.CreateRequestPayload:
        """Make a request."""
        arguments = {"input": ("CreateRequestInput!", input)}
        found = await self._ask(
            "mutation", "createRequest", nodes.CreateRequestPayload, arguments, fields
        )
        return cast("nodes.CreateRequestPayload", found)

    async def update_request(
        self, input: inputs.UpdateRequestInput, *, fields: Fields = None
    ) -> nodes.UpdateRequestPayload:
        """Change a request."""
        arguments = {"input": ("UpdateRequestInput!", input)}
        found = await self._ask(
            "mutation", "updateRequest", nodes.UpdateRequestPayload, arguments, fields
        )
        return cast("nodes.UpdateRequestPayload", found)

    async def end_request(
        self, input: inputs.EndRequestInput, *, fields: Fields = None
    ) -> nodes.EndRequestPayload:
        """End a request, which stays in the graph as one that was."""
        arguments = {"input": ("EndRequestInput!", input)}
        found = await self._ask(
            "mutation", "endRequest", nodes.EndRequestPayload, arguments, fields
        )
        return cast("nodes.EndRequestPayload", found)

    async def upsert_requests(
        self, input: inputs.UpsertRequestsInput, *, fields: Fields = None
    ) -> nodes.UpsertRequestsPayload:
        """Make or change up to 1,000 requests in one transaction, all or none."""
        arguments = {"input": ("UpsertRequestsInput!", input)}
        found = await self._ask(
            "mutation", "upsertRequests", nodes.UpsertRequestsPayload, arguments, fields
        )
        return cast("nodes.UpsertRequestsPayload", found)

    async def create_event(
        self, input: inputs.CreateEventInput, *, fields: Fields = None
    ) -> nodes.CreateEventPayload:
        """Make an event."""
        arguments = {"input": ("CreateEventInput!", input)}
        found = await self._ask(
            "mutation", "createEvent", nodes.CreateEventPayload, arguments, fields
        )
        return cast("nodes.CreateEventPayload", found)

    async def update_event(
        self, input: inputs.UpdateEventInput, *, fields: Fields = None
    ) -> nodes.UpdateEventPayload:
        """Change an event."""
        arguments = {"input": ("UpdateEventInput!", input)}
        found = await self._ask(
            "mutation", "updateEvent", nodes.UpdateEventPayload, arguments, fields
        )
        return cast("nodes.UpdateEventPayload", found)

    async def end_event(
        self, input: inputs.EndEventInput, *, fields: Fields = None
    ) -> nodes.EndEventPayload:
        """End an event, which stays in the graph as one that was."""
        arguments = {"input": ("EndEventInput!", input)}
        found = await self._ask("mutation", "endEvent", nodes.EndEventPayload, arguments, fields)
        return cast("nodes.EndEventPayload", found)

    async def upsert_events(
        self, input: inputs.UpsertEventsInput, *, fields: Fields = None
    ) -> nodes.UpsertEventsPayload:
        """Make or change up to 1,000 events in one transaction, all or none."""
        arguments = {"input": ("UpsertEventsInput!", input)}
        found = await self._ask(
            "mutation", "upsertEvents", nodes.UpsertEventsPayload, arguments, fields
        )
        return cast("nodes.UpsertEventsPayload", found)

    async def create_project(
        self, input: inputs.CreateProjectInput, *, fields: Fields = None
    ) -> nodes.CreateProjectPayload:
        """Make a project."""
        arguments = {"input": ("CreateProjectInput!", input)}
        found = await self._ask(
            "mutation", "createProject", nodes.CreateProjectPayload, arguments, fields
        )
        return cast("nodes.CreateProjectPayload", found)

    async def update_project(
        self, input: inputs.UpdateProjectInput, *, fields: Fields = None
    ) -> nodes.UpdateProjectPayload:
        """Change a project."""
        arguments = {"input": ("UpdateProjectInput!", input)}
        found = await self._ask(
            "mutation", "updateProject", nodes.UpdateProjectPayload, arguments, fields
        )
        return cast("nodes.UpdateProjectPayload", found)

    async def end_project(
        self, input: inputs.EndProjectInput, *, fields: Fields = None
    ) -> nodes.EndProjectPayload:
        """End a project, which stays in the graph as one that was."""
        arguments = {"input": ("EndProjectInput!", input)}
        found = await self._ask(
            "mutation", "endProject", nodes.EndProjectPayload, arguments, fields
        )
        return cast("nodes.EndProjectPayload", found)

    async def upsert_projects(
        self, input: inputs.UpsertProjectsInput, *, fields: Fields = None
    ) -> nodes.UpsertProjectsPayload:
        """Make or change up to 1,000 projects in one transaction, all or none."""
        arguments = {"input": ("UpsertProjectsInput!", input)}
        found = await self._ask(
            "mutation", "upsertProjects", nodes.UpsertProjectsPayload, arguments, fields
        )
        return cast("nodes.UpsertProjectsPayload", found)

    async def create_membership(
        self, input: inputs.CreateMembershipInput, *, fields: Fields = None
    ) -> nodes.CreateMembershipPayload:
        """Make a membership."""
        arguments = {"input": ("CreateMembershipInput!", input)}
        found = await self._ask(
            "mutation", "createMembership", nodes.CreateMembershipPayload, arguments, fields
        )
        return cast("nodes.CreateMembershipPayload", found)

    async def update_membership(
        self, input: inputs.UpdateMembershipInput, *, fields: Fields = None
    ) -> nodes.UpdateMembershipPayload:
        """Change a membership."""
        arguments = {"input": ("UpdateMembershipInput!", input)}
        found = await self._ask(
            "mutation", "updateMembership", nodes.UpdateMembershipPayload, arguments, fields
        )
        return cast("nodes.UpdateMembershipPayload", found)

    async def end_membership(
        self, input: inputs.EndMembershipInput, *, fields: Fields = None
    ) -> nodes.EndMembershipPayload:
        """End a membership, which stays in the graph as one that was."""
        arguments = {"input": ("EndMembershipInput!", input)}
        found = await self._ask(
            "mutation", "endMembership", nodes.EndMembershipPayload, arguments, fields
        )
        return cast("nodes.EndMembershipPayload", found)

    async def upsert_memberships(
        self, input: inputs.UpsertMembershipsInput, *, fields: Fields = None
    ) -> nodes.UpsertMembershipsPayload:
        """Make or change up to 1,000 memberships in one transaction, all or none."""
        arguments = {"input": ("UpsertMembershipsInput!", input)}
        found = await self._ask(
            "mutation", "upsertMemberships", nodes.UpsertMembershipsPayload, arguments, fields
        )
        return cast("nodes.UpsertMembershipsPayload", found)

    async def create_supply(
        self, input: inputs.CreateSupplyInput, *, fields: Fields = None
    ) -> nodes.CreateSupplyPayload:
        """Make a supply."""
        arguments = {"input": ("CreateSupplyInput!", input)}
        found = await self._ask(
            "mutation", "createSupply", nodes.CreateSupplyPayload, arguments, fields
        )
        return cast("nodes.CreateSupplyPayload", found)

    async def update_supply(
        self, input: inputs.UpdateSupplyInput, *, fields: Fields = None
    ) -> nodes.UpdateSupplyPayload:
        """Change a supply."""
        arguments = {"input": ("UpdateSupplyInput!", input)}
        found = await self._ask(
            "mutation", "updateSupply", nodes.UpdateSupplyPayload, arguments, fields
        )
        return cast("nodes.UpdateSupplyPayload", found)

    async def end_supply(
        self, input: inputs.EndSupplyInput, *, fields: Fields = None
    ) -> nodes.EndSupplyPayload:
        """End a supply, which stays in the graph as one that was."""
        arguments = {"input": ("EndSupplyInput!", input)}
        found = await self._ask("mutation", "endSupply", nodes.EndSupplyPayload, arguments, fields)
        return cast("nodes.EndSupplyPayload", found)

    async def upsert_supplies(
        self, input: inputs.UpsertSuppliesInput, *, fields: Fields = None
    ) -> nodes.UpsertSuppliesPayload:
        """Make or change up to 1,000 supplies in one transaction, all or none."""
        arguments = {"input": ("UpsertSuppliesInput!", input)}
        found = await self._ask(
            "mutation", "upsertSupplies", nodes.UpsertSuppliesPayload, arguments, fields
        )
        return cast("nodes.UpsertSuppliesPayload", found)

    async def create_cooperation(
        self, input: inputs.CreateCooperationInput, *, fields: Fields = None
    ) -> nodes.CreateCooperationPayload:
        """Make a cooperation."""
        arguments = {"input": ("CreateCooperationInput!", input)}
        found = await self._ask(
            "mutation", "createCooperation", nodes.CreateCooperationPayload, arguments, fields
        )
        return cast("nodes.CreateCooperationPayload", found)

    async def update_cooperation(
        self, input: inputs.UpdateCooperationInput, *, fields: Fields = None
    ) -> nodes.UpdateCooperationPayload:
        """Change a cooperation."""
        arguments = {"input": ("UpdateCooperationInput!", input)}
        found = await self._ask(
            "mutation", "updateCooperation", nodes.UpdateCooperationPayload, arguments, fields
        )
        return cast("nodes.UpdateCooperationPayload", found)

    async def end_cooperation(
        self, input: inputs.EndCooperationInput, *, fields: Fields = None
    ) -> nodes.EndCooperationPayload:
        """End a cooperation, which stays in the graph as one that was."""
        arguments = {"input": ("EndCooperationInput!", input)}
        found = await self._ask(
            "mutation", "endCooperation", nodes.EndCooperationPayload, arguments, fields
        )
        return cast("nodes.EndCooperationPayload", found)

    async def upsert_cooperations(
        self, input: inputs.UpsertCooperationsInput, *, fields: Fields = None
    ) -> nodes.UpsertCooperationsPayload:
        """Make or change up to 1,000 cooperations in one transaction, all or none."""
        arguments = {"input": ("UpsertCooperationsInput!", input)}
        found = await self._ask(
            "mutation", "upsertCooperations", nodes.UpsertCooperationsPayload, arguments, fields
        )
        return cast("nodes.UpsertCooperationsPayload", found)

    async def create_participation(
        self, input: inputs.CreateParticipationInput, *, fields: Fields = None
    ) -> nodes.CreateParticipationPayload:
        """Make a participation."""
        arguments = {"input": ("CreateParticipationInput!", input)}
        found = await self._ask(
            "mutation", "createParticipation", nodes.CreateParticipationPayload, arguments, fields
        )
        return cast("nodes.CreateParticipationPayload", found)

    async def update_participation(
        self, input: inputs.UpdateParticipationInput, *, fields: Fields = None
    ) -> nodes.UpdateParticipationPayload:
        """Change a participation."""
        arguments = {"input": ("UpdateParticipationInput!", input)}
        found = await self._ask(
            "mutation", "updateParticipation", nodes.UpdateParticipationPayload, arguments, fields
        )
        return cast("nodes.UpdateParticipationPayload", found)

    async def end_participation(
        self, input: inputs.EndParticipationInput, *, fields: Fields = None
    ) -> nodes.EndParticipationPayload:
        """End a participation, which stays in the graph as one that was."""
        arguments = {"input": ("EndParticipationInput!", input)}
        found = await self._ask(
            "mutation", "endParticipation", nodes.EndParticipationPayload, arguments, fields
        )
        return cast("nodes.EndParticipationPayload", found)

    async def upsert_participations(
        self, input: inputs.UpsertParticipationsInput, *, fields: Fields = None
    ) -> nodes.UpsertParticipationsPayload:
        """Make or change up to 1,000 participations in one transaction, all or none."""
        arguments = {"input": ("UpsertParticipationsInput!", input)}
        found = await self._ask(
            "mutation", "upsertParticipations", nodes.UpsertParticipationsPayload, arguments, fields
        )
        return cast("nodes.UpsertParticipationsPayload", found)

    async def create_attendance(
        self, input: inputs.CreateAttendanceInput, *, fields: Fields = None
    ) -> nodes.CreateAttendancePayload:
        """Make an attendance."""
        arguments = {"input": ("CreateAttendanceInput!", input)}
        found = await self._ask(
            "mutation", "createAttendance", nodes.CreateAttendancePayload, arguments, fields
        )
        return cast("nodes.CreateAttendancePayload", found)

    async def update_attendance(
        self, input: inputs.UpdateAttendanceInput, *, fields: Fields = None
    ) -> nodes.UpdateAttendancePayload:
        """Change an attendance."""
        arguments = {"input": ("UpdateAttendanceInput!", input)}
        found = await self._ask(
            "mutation", "updateAttendance", nodes.UpdateAttendancePayload, arguments, fields
        )
        return cast("nodes.UpdateAttendancePayload", found)

    async def end_attendance(
        self, input: inputs.EndAttendanceInput, *, fields: Fields = None
    ) -> nodes.EndAttendancePayload:
        """End an attendance, which stays in the graph as one that was."""
        arguments = {"input": ("EndAttendanceInput!", input)}
        found = await self._ask(
            "mutation", "endAttendance", nodes.EndAttendancePayload, arguments, fields
        )
        return cast("nodes.EndAttendancePayload", found)

    async def upsert_attendances(
        self, input: inputs.UpsertAttendancesInput, *, fields: Fields = None
    ) -> nodes.UpsertAttendancesPayload:
        """Make or change up to 1,000 attendances in one transaction, all or none."""
        arguments = {"input": ("UpsertAttendancesInput!", input)}
        found = await self._ask(
            "mutation", "upsertAttendances", nodes.UpsertAttendancesPayload, arguments, fields
        )
        return cast("nodes.UpsertAttendancesPayload", found)

    async def decide_gap(
        self, input: inputs.DecideGapInput, *, fields: Fields = None
    ) -> nodes.DecideGapPayload:
        """Take up a gap, dismiss it, or say that it was realised or rejected, or open it again."""
        arguments = {"input": ("DecideGapInput!", input)}
        found = await self._ask("mutation", "decideGap", nodes.DecideGapPayload, arguments, fields)
        return cast("nodes.DecideGapPayload", found)

    async def undo_edit(
        self, input: inputs.UndoEditInput, *, fields: Fields = None
    ) -> nodes.UndoEditPayload:
        """Take edits back, unless what they changed was changed since."""
        arguments = {"input": ("UndoEditInput!", input)}
        found = await self._ask("mutation", "undoEdit", nodes.UndoEditPayload, arguments, fields)
        return cast("nodes.UndoEditPayload", found)
