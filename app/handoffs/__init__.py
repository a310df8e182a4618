"""Handing customers to field sales and back."""
