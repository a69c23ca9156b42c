import pytest

from mosty.graph.ontology.loader import ontology
from mosty.ingest.actor_types import actor_type
from mosty.ingest.words import read


@pytest.mark.parametrize(
    ("country", "name", "kind"),
    [
        ("DE", "Technische Universität Dresden", "University"),
        ("CZ", "Technická univerzita v Liberci", "University"),
        ("PL", "POLITECHNIKA WROCŁAWSKA", "University"),
        ("DE", "Hochschule Zittau/Görlitz", "University"),
        ("DE", "Volkshochschule Dresden e.V.", "Association"),
        ("DE", "Fraunhofer-Institut für Werkzeugmaschinen", "ResearchInstitute"),
        ("DE", "Helmholtz-Zentrum Dresden-Rossendorf e. V.", "ResearchInstitute"),
        ("DE", "Helmholtz-Zentrum für Umweltforschung GmbH - UFZ", "ResearchInstitute"),
        ("DE", "Institut für Weiterbildung GmbH", "Company"),
        ("CZ", "Fyzikální ústav AV ČR, v. v. i.", "ResearchInstitute"),
        ("CZ", "100 chutí, zapsaný ústav", "Organisation"),
        ("PL", "Instytut Metali Nieżelaznych", "ResearchInstitute"),
        ("DE", "Industrie- und Handelskammer Dresden", "Chamber"),
        ("CZ", "Krajská hospodářská komora Ústeckého kraje", "Chamber"),
        ("PL", "PODKARPACKA IZBA GOSPODARCZA", "Chamber"),
        ("DE", "Wirtschaftsjunioren bei der Handwerkskammer e.V.", "Association"),
        ("CZ", "Moravskoslezský automobilový klastr, z.s.", "Cluster"),
        ("DE", "Cluster Leichtbau e.V.", "Cluster"),
        ("DE", "Landkreis Görlitz", "PublicBody"),
        ("DE", "Stadt Zittau", "PublicBody"),
        ("CZ", "Statutární město Liberec", "PublicBody"),
        ("CZ", "Ústecký kraj", "PublicBody"),
        ("CZ", "Domov Kamélie, příspěvková organizace", "PublicBody"),
        ("PL", "GMINA MIEJSKA ZGORZELEC", "PublicBody"),
        ("DE", "Kleingartenverein Dahlie e.V.", "Association"),
        ("DE", "Förderverein der Universität Leipzig e.V.", "Association"),
        ("CZ", "Rodinný klub z.s.", "Association"),
        ("PL", "STOWARZYSZENIE DZIEJE", "Association"),
        ("DE", "Stadtwerke Zittau GmbH", "Company"),
        ("DE", "Agrargenossenschaft eG", "Company"),
        ("CZ", "Lesy ČR, s.p.", "Company"),
        ("PL", "FUNDACJA ROZWOJU UNIWERSYTETU GDAŃSKIEGO", "Organisation"),
        ("DE", "Irgendwer", "Organisation"),
    ],
)
def test_names_and_forms_tell_the_kind_of_actor(country: str, name: str, kind: str) -> None:
    assert actor_type(name, country) == kind


@pytest.mark.parametrize(
    ("register", "kind"),
    [("HRA", "Company"), ("HRB", "Company"), ("GnR", "Company"), ("VR", "Association")],
)
def test_the_register_tells_what_the_name_does_not(register: str, kind: str) -> None:
    assert actor_type("Gustav Lange", "DE", register=register) == kind


def test_all_kinds_are_concrete_actors_of_the_ontology() -> None:
    data = read("actor_types.yaml")
    kinds = {*data["forms"], *data["registers"], *(rule["type"] for rule in data["words"])}
    assert kinds <= {one.name for one in ontology().descendants("Actor")}
