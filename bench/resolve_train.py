"""Learn the matcher's weights from the tuning halves of the labelled sets; writes model.json.

python bench/resolve_train.py ../shared/data/er
"""

import argparse
from pathlib import Path

import numpy as np
import orjson

from mosty.resolve import model, train
from mosty.resolve.features import features
from mosty.resolve.matcher import Matcher
from mosty.resolve.scores.labels import Half
from mosty.resolve.scores.sets import SETS, load

MODEL = Path(__file__).parents[1] / "resolve/model.json"
ROUNDS = 2  # the weights choose which names are compared, and those teach the weights
COUNTS = {"s2aff_affiliations_2021": 10, "nomenklatura_name_pairs": 10, "senzing": 5}  # small sets
LARGE = 2  # sets, the first, whose candidate pairs are like those of a region's sources
THRESHOLDS = {"merge": 0.99, "review": 0.4}


def labelled(matcher: Matcher, half: Half, counts: float) -> train.Labelled:
    """Return the levels and labels of a half."""
    levels = matcher.levels([one.left for one in half.pairs], [one.right for one in half.pairs])
    return train.Labelled(levels, np.array([one.same for one in half.pairs]), counts)


def main() -> None:
    """Train and write the model."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("labels", type=Path)
    folder = parser.parse_args().labels
    halves = {name: load(name, folder).tune for name in SETS}
    matcher = Matcher(model.believed())
    for _ in range(ROUNDS):
        sets = [labelled(matcher, half, COUNTS.get(name, 1)) for name, half in halves.items()]
        weights, priors = train.fit(sets)
        others = np.concatenate([one.levels[~one.same] for one in sets])
        document = train.document(weights, sum(priors[:LARGE]) / LARGE, others, THRESHOLDS)
        matcher = Matcher(model.read(document))
    MODEL.write_bytes(orjson.dumps(document, option=orjson.OPT_INDENT_2) + b"\n")
    print(f"{len(features())} features, {sum(len(one) for one in weights)} levels: {MODEL}")


if __name__ == "__main__":
    main()
