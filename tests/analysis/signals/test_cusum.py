"""The sum over weekly counts: by hand, and at the rate of false alarms that it promises."""

import numpy as np
import pytest

from recallscope.analysis.signals.baseline import baseline, counts, drawn
from recallscope.analysis.signals.cusum import Rates, rates, steps


def test_steps_are_the_log_likelihood_ratio_by_hand() -> None:
    plain, wide = steps(2.0, 0.0, rise=3.0), steps(2.0, 0.5, rise=3.0)
    # Poisson 6 against 2: y ln 3 - 4.
    assert (plain.each, plain.rest) == pytest.approx((np.log(3), 4.0))
    # Negative binomial of size 2: p goes from 2/4 to 2/8.
    assert (wide.each, wide.rest) == pytest.approx((np.log(0.75 / 0.5), 2 * np.log(2)))


def test_a_dispersion_near_none_steps_like_none() -> None:
    near = steps(50.0, 1e-12)
    assert near == pytest.approx(steps(50.0, 0.0))


def test_rates_count_first_alarms_by_the_weeks_before_them() -> None:
    often = Rates(np.array([[0.0, 2.0], [1.0, 1.0]], dtype=np.float32))
    # One alarm in the second week of the first series; three weeks without one.
    assert often.a_year(2.0) == pytest.approx(52.18 / 4)
    assert often.threshold(14.0) == 2.0
    assert often.threshold(1.0) > 2.0


def test_a_quiet_history_leaves_more_open_than_a_long_one() -> None:
    short, long = baseline(np.ones(52, dtype=int)), baseline(np.ones(260, dtype=int))
    random = np.random.default_rng(1)
    assert drawn(short, 2000, random)[0].std() > drawn(long, 2000, random)[0].std()


@pytest.mark.parametrize(("mean", "dispersion"), [(1.0, 0.0), (5.0, 0.5)])
def test_the_baseline_finds_what_the_history_was_drawn_from(mean: float, dispersion: float) -> None:
    random = np.random.default_rng(7)
    found = baseline(counts(np.full(2000, mean), np.full(2000, dispersion), random))
    assert found.mean == pytest.approx(mean, rel=0.1)
    assert found.dispersion == pytest.approx(dispersion, abs=0.1)


def test_the_threshold_keeps_its_rate_and_is_the_same_each_time() -> None:
    given = baseline(counts(np.full(260, 2.0), np.full(260, 0.2), np.random.default_rng(3)))
    often = rates(given)
    threshold = often.threshold(1.0)
    assert 0.8 <= often.a_year(threshold) <= 1.0
    assert rates(given).threshold(1.0) == threshold
