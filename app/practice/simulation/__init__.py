"""The simulated talk: what the customer answers, what can be picked; no clock, no chance."""
