"""pilkada-tui: who said what, in which office, where and when, in news on Indonesia's regional elections of 2024."""

__version__ = "0.1.0"
