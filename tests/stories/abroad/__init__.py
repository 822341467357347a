"""Headlines in German, French and Spanish with what they tell, a table for each kind of news."""
