"""Customers, their people, numbers and permissions."""
