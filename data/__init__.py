"""The data that ships with pilkada-tui, as importable package resources (``pilkada_tui.data``)."""
