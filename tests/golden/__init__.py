"""Three real documents with all their contradictions, their corrected twins, and what only looks wrong."""
