"""The page Handoffs: what stands on it and which keys take a step."""
