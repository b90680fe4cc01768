"""What in a text may answer a claim: the sentences to read first, and assertions to confirm or to throw away."""
