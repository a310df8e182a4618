"""How a talk is judged: nine criteria, what caps a score, the next thing to practise."""
