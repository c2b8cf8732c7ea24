"""What a person types about one unit and its trip, in English or Chinese, into the fields that are asked for."""
