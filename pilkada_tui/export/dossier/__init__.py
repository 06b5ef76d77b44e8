"""The dossier: what a library says of a query as one page that can be published."""
