"""What can be practised, before it is begun: the rows at the left and the pane beside them."""
