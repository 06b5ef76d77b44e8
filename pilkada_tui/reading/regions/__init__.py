"""The gazetteer, the regions a page names, and those it is about."""
