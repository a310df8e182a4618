"""The talk as it is seen: bubbles with how each line was read, the answer below, the scorecard."""
