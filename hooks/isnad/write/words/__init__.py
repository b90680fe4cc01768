"""Every word that the site itself says, one module a concern."""
