"""The odds of a rise in weekly counts: by hand, and at the rate of false alarms that they promise."""

import numpy as np
import pytest

from recallscope.analysis.signals.baseline import baseline, counts, drawn
from recallscope.analysis.signals.odds import KEPT, LEAST, YEAR, Rates, allowed, rates, risen, steps


def test_steps_are_the_log_likelihood_ratio_by_hand() -> None:
    plain, wide = steps(2.0, 0.0, rise=3.0), steps(2.0, 0.5, rise=3.0)
    # Poisson 6 against 2: y ln 3 - 4.
    assert (plain.each, plain.rest) == pytest.approx((np.log(3), 4.0))
    # Negative binomial of size 2: p goes from 2/4 to 2/8.
    assert (wide.each, wide.rest) == pytest.approx((np.log(0.75 / 0.5), 2 * np.log(2)))


def test_a_dispersion_near_none_steps_like_none() -> None:
    near = steps(50.0, 1e-12)
    assert near == pytest.approx(steps(50.0, 0.0))


def test_the_odds_sum_over_the_weeks_in_which_the_rise_may_have_begun() -> None:
    first = risen(0.0, 2.0)
    second = risen(first, 3.0)
    # Begun in the second week: 3; begun in the first, of which a part is kept: 2 * 3.
    assert (first, second) == pytest.approx((2.0, 3.0 + KEPT * 6.0))


def test_a_week_s_ratio_is_that_of_its_count_and_never_too_large_to_be_counted() -> None:
    few, many = steps(2.0, 0.0, rise=3.0).ratios(np.array([6, 100_000]))
    assert few == pytest.approx(3**6 * np.exp(-4))
    assert np.isfinite(many)


def test_rates_count_alarms_and_the_odds_begin_again_after_each() -> None:
    often = Rates(np.array([[30.0, 0.0], [30.0, 0.0], [5.0, 0.0], [0.0, 0.0]]))
    # Two alarms in eight weeks: after the second the odds are 5, and would be 95 had they not begun again.
    assert often.a_year(20.0) == pytest.approx(YEAR * 2 / 8)
    assert often.rarer(1000.0) == pytest.approx(YEAR / 8)


def test_a_threshold_is_never_lower_than_what_weeks_without_news_explain() -> None:
    assert Rates(np.zeros((4, 2))).threshold(1.0) == LEAST


def test_less_is_allowed_where_the_weeks_vary_more() -> None:
    random = np.random.default_rng(5)
    plain, wide = (baseline(counts(np.full(260, 1.0), np.full(260, one), random)) for one in (0.0, 0.5))
    assert allowed(plain) > allowed(wide)


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
    assert 0.99 <= often.a_year(threshold) <= 1.0
    assert rates(given).threshold(1.0) == threshold


def test_a_whole_mean_is_as_wide_as_any_other() -> None:
    found = counts(np.full(20_000, 1), np.full(20_000, 1.0), np.random.default_rng(2))
    # Negative binomial of mean 1 and size 1: variance 1 + 1.
    assert found.mean() == pytest.approx(1.0, rel=0.05)
    assert found.var() == pytest.approx(2.0, rel=0.1)
