"""Run the command line with ``python -m pilkada_tui``."""

from pilkada_tui.cli import main

if __name__ == "__main__":
    main()
