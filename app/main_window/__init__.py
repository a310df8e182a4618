"""The window around all pages; it knows no room, startup hands the pages in."""
