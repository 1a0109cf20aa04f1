"""The gates that need a browser or the HTML checker: accessibility, reflow, privacy, markup, weight."""
