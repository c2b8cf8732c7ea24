"""Fields that hold models, item numbers and names one beside the other, as lists and registers keep them."""
