"""What calls bring with them in writing: e-mails, quotes and orders, complaints."""
