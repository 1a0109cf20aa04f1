"""Prongsai (โปร่งใส): Markdown and YAML in, the transparency section of a municipal site out."""
