"""What is done to a built folder: patches, style purge, policy, versions, manifest, worker, swap, packing, ZIM."""
