"""The call list, the call itself and its wrap-up."""
