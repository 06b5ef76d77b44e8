"""For every test: the screen speaks Indonesian, whatever the machine that tests is set to."""

import os

os.environ["PILKADA_TUI_LANG"] = "id"
