"""The chain tree (شجرة الإسناد): chains to a graph, boxes of words, places, and the drawing."""
