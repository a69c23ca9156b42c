"""Names of one house."""

import pytest

from mosty.graph.analysis.ledger.houses import one_house


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Siemens AG", "Siemens s.r.o.", True),
        ("BOSCH Powertrain s.r.o.", "Bosch GmbH", True),
        ("Vitesco Technologies Germany GmbH", "Vitesco Technologies Czech Republic s.r.o.", True),
        ("Technische Universität Dresden", "Technische Universität Wien", False),
        ("Škoda Auto a.s.", "Volkswagen AG", False),
        ("GmbH", "s.r.o.", False),
    ],
)
def test_one_house(one: str, other: str, *, same: bool) -> None:
    assert one_house(one, other) is same
    assert one_house(other, one) is same
