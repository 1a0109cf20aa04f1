"""What a citizen follows over the years: promises, comparison of years, the score explained."""
