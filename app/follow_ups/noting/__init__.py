"""What happened outside a call and is written down: phone messages, past contacts."""
