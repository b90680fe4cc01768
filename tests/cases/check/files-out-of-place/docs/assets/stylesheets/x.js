ran()
