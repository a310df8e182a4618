"""What is known of a customer around a call, read and put into words; also on paper."""
