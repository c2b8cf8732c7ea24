"""Which units a notice speaks of: rules on codes and dates in prose and tables, as predicates."""
