"""What a notice is about: brands, models, product names, kinds, from titles and prose."""
