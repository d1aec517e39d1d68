"""What an audience may see: plain frozen types written from the declarations, and the cut that fills them."""
