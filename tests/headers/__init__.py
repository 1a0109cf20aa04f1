"""What web servers send with the pages, asked of real servers and in a real browser."""
