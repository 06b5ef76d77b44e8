"""Where pages come from: files and folders, read exactly."""

from pilkada_tui.sources.decode import NotTextError, decode
from pilkada_tui.sources.files import Page, Skipped, read_file, read_files, text_files
from pilkada_tui.sources.paste import read_paste

__all__ = ["NotTextError", "Page", "Skipped", "decode", "read_file", "read_files", "read_paste", "text_files"]
