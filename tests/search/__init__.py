"""Search as readers meet it: a real browser, pages built from invented text, and the index without script."""
