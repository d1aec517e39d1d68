"""What is written wrongly in Chinese text whatever it says: punctuation, confused words, traditional characters."""
