"""What is done to the built folder: theme patches, style purge, policy, versions, manifest, worker, swap."""
