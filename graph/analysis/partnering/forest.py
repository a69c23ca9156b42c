"""Trees that learn from examples how likely something is, and say what spoke for it."""

from dataclasses import dataclass
from pathlib import Path

import lightgbm as lgb
import numpy as np
import polars as pl
from numpy.typing import ArrayLike
from scipy.optimize import isotonic_regression

from mosty.graph.analysis.network import Floats
from mosty.graph.errors import AnalysisError

_ROUNDS = 250
_SETTINGS = {
    "objective": "binary",
    "num_leaves": 8,
    "min_data_in_leaf": 20,
    "learning_rate": 0.08,
    "extra_trees": True,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "feature_fraction": 0.4,
    "lambda_l2": 5.0,
    "deterministic": True,
    "force_row_wise": True,
    "num_threads": 1,
    "verbose": -1,
}


@dataclass(frozen=True, eq=False)
class Forest:
    """Gradient-boosted trees (Ke et al., NeurIPS 2017) and the steps that make chances of scores.

    The same examples and the same seed grow the same trees, bit for bit.
    """

    trees: lgb.Booster
    score_steps: Floats
    chance_steps: Floats

    @classmethod
    def grow(cls, features: pl.DataFrame, true: ArrayLike, seed: int = 0) -> "Forest":
        """Learn from rows of features which of them are true; its chances are not calibrated.

        Raises:
            AnalysisError: all examples are true, or none is.

        """
        labels = np.asarray(true, np.float64)
        if not 0 < labels.sum() < labels.size:
            raise AnalysisError(
                f"There is nothing to learn from {labels.size:,} examples of which "
                f"{int(labels.sum()):,} are true: some must be, and some not."
            )
        data = lgb.Dataset(
            features.to_numpy(), labels, feature_name=features.columns, free_raw_data=True
        )
        trees = lgb.train({**_SETTINGS, "seed": seed}, data, _ROUNDS)
        return cls(trees, np.empty(0), np.empty(0))

    def calibrated(self, features: pl.DataFrame, true: ArrayLike) -> "Forest":
        """Return it with chances that fit examples it has not seen.

        A monotone step function of the score, joined by lines (Zadrozny and Elkan, KDD 2002). Where
        none of k was true, half a case of k is supposed: what was not seen isn't impossible.
        """
        scores, at = np.unique(self.scores(features), return_inverse=True)
        count = np.bincount(at)
        share = np.bincount(at, np.asarray(true, np.float64)) / count
        fitted = isotonic_regression(share, weights=count).x
        none = fitted == 0
        least = 0.5 / max(int(count[none].sum()), 1)
        fitted[none] = min(least, fitted[~none].min(initial=1))
        # Between the first and the last score of a step the chance stays as it is.
        turn = np.flatnonzero(np.diff(fitted)) if fitted.size else np.empty(0, np.int64)
        kept = np.unique(np.r_[0, turn, turn + 1, fitted.size - 1]).astype(np.int64)
        return Forest(self.trees, scores[kept], fitted[kept])

    def scores(self, features: pl.DataFrame) -> Floats:
        """Return log-odds, (p,), to rank by."""
        if not features.height:
            return np.empty(0)
        return np.asarray(self.trees.predict(self._table(features), raw_score=True))

    def chances(self, features: pl.DataFrame) -> Floats:
        """Return probabilities, (p,): as calibrated, else as the trees say."""
        scores = self.scores(features)
        if not self.score_steps.size:
            return np.asarray(1 / (1 + np.exp(-scores)))
        return np.interp(scores, self.score_steps, self.chance_steps)

    def contributions(self, features: pl.DataFrame) -> pl.DataFrame:
        """Return what each feature adds to the score of each row (Lundberg et al., 2020)."""
        found = np.asarray(self.trees.predict(self._table(features), pred_contrib=True))
        return pl.DataFrame(found[:, :-1], schema=self.trees.feature_name())

    def save(self, path: Path) -> None:
        """Write the trees, as LightGBM does, and the steps after them, as comments."""
        steps = " ".join(f"{a!r}:{b!r}" for a, b in self._steps())
        path.write_text(f"{self.trees.model_to_string()}\n{_MARK}{steps}\n", "utf-8")

    @classmethod
    def load(cls, path: Path) -> "Forest":
        """Read what `save` wrote."""
        text, _, steps = path.read_text("utf-8").partition(_MARK)
        pairs = [[float(one) for one in step.split(":")] for step in steps.split()]
        table = np.array(pairs).reshape(-1, 2)
        return cls(lgb.Booster(model_str=text), table[:, 0], table[:, 1])

    def _steps(self) -> list[tuple[float, float]]:
        return [*zip(self.score_steps.tolist(), self.chance_steps.tolist(), strict=True)]

    def _table(self, features: pl.DataFrame) -> Floats:
        return np.asarray(features.select(self.trees.feature_name()).to_numpy(), np.float64)


_MARK = "calibration: "
