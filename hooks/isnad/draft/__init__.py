"""Raw text or a saved page -> what an article's draft is made from."""
