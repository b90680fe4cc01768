"""The phrases that name or describe one who may speak, and whom they mean."""
