"""How those who know one name only score profiles of several, and where peers run."""

import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from mosty.graph.errors import PeerMissing
from mosty.graph.settings import Settings
from mosty.resolve.profile import Profile
from mosty.resolve.scores.contender import Names
from mosty.resolve.scores.labels import Half, LabelSet, Pair
from mosty.resolve.scores.peers.environment import Environment
from mosty.resolve.scores.peers.splink_template import SplinkTemplate
from mosty.resolve.scores.peers.token_set import TokenSet
from mosty.resolve.scores.sets import SETS, load

PAIRS = (
    Pair(Profile("1", ("Glass Works", "GW")), Profile("2", ("GW",)), same=True),
    Pair(Profile("3", ()), Profile("4", ("Weaving Mill",)), same=False),
)


def test_a_pair_of_profiles_scores_as_its_best_pair_of_names() -> None:
    names = Names.of(PAIRS)
    assert (names.left, names.right) == (["Glass Works", "GW", ""], ["GW", "GW", "Weaving Mill"])
    assert names.best(np.array([0.1, 0.9, 0.2]), 2).tolist() == [0.9, 0.2]


@pytest.mark.parametrize("name", SETS)
def test_plain_token_sets_score_every_pair(name: str, sample: Path) -> None:
    labels = load(name, sample)
    found = TokenSet().score(labels)
    assert (len(found.tune), len(found.held)) == (len(labels.tune.pairs), len(labels.held.pairs))
    assert all(0 <= score <= 100 for score in (*found.tune, *found.held))


def test_splinks_template_sets_the_same_apart_from_others() -> None:
    firms = [(f"{word} {kind}", town) for word in WORDS for kind, town in KINDS]
    profiles = [
        Profile(f"{at}:{side}", (name,), country="DE", town=town)
        for at, (name, town) in enumerate(firms)
        for side in "ab"
    ]
    of = [Pair(a, b, a.id[:-1] == b.id[:-1]) for a in profiles for b in profiles if a.id < b.id]
    half = Half(tuple(of))
    bare = Half(tuple(Pair(*map(without_country, (one.left, one.right)), one.same) for one in of))
    found = SplinkTemplate().score(LabelSet("made up", half, bare))
    same = np.array([pair.same for pair in of])
    assert found.tune[same].min() > found.tune[~same].max()
    assert found.held[same].min() > found.held[~same].max()


def without_country(profile: Profile) -> Profile:
    """A field that nobody fills in one half is no hindrance."""
    return replace(profile, country="")


WORDS = ("Neisse", "Spree", "Elbe", "Oder", "Pulsnitz", "Mandau")
KINDS = (("Spinnerei", "Zittau"), ("Brauhaus", "Bautzen"), ("Sternwarte", "Pirna"))


def test_a_peer_answers_through_files(tmp_path: Path) -> None:
    worker = tmp_path / "worker.py"
    worker.write_text(
        "import json, sys\n"
        "halves = json.load(open(sys.argv[1], encoding='utf-8'))\n"
        "name = lambda half, id: half['profiles'][id]['names'][:1]\n"
        "found = {key: [float(name(half, left) == name(half, right)) for left, right, same in\n"
        "         half['pairs']] for key, half in halves.items()}\n"
        "json.dump(found, open(sys.argv[2], 'w', encoding='utf-8'))\n"
    )
    half = Half((Pair(Profile("1", ("Mühle",)), Profile("2", ("Mühle",)), same=True), PAIRS[1]))
    found = here(tmp_path).score(LabelSet("made up", half, half), worker)
    assert found.held.tolist() == [1.0, 0.0]


def test_a_peer_that_fails_says_what_it_said(tmp_path: Path) -> None:
    worker = tmp_path / "worker.py"
    worker.write_text("raise SystemExit('no such model')")
    with pytest.raises(PeerMissing, match=r"peer==1 did not run.*no such model.*--no-peers"):
        here(tmp_path).score(LabelSet("made up", Half(()), Half(())), worker)


def here(cache: Path) -> Environment:
    """Return an environment that is there already: this Python."""
    folder = cache / "peers" / "peer-1"
    python = folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    python.parent.mkdir(parents=True)
    python.symlink_to(sys.executable)
    (folder / "installed").touch()
    return Environment(Settings(cache=cache), "peer==1")
