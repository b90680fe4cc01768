"""Where a line says that somebody said something."""
