"""The call itself in the middle of the page, with dialling and script; incoming calls."""
