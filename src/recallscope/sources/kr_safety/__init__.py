"""Korean recalls, by way of the public list of the city of Seoul."""
