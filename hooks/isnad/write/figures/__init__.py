"""Charts as inline SVG, made at build time: plain values (isnad.model.figures) go in, a string comes out.

Each reads without colour, without a script and without a style sheet; assets/stylesheets/figures.css adds the look.
Axes start at the right, as the text does. A chart with nothing to draw is an empty string.
"""
