"""Which notices are one event, and what they say together. Pure: notices in, events and effective scopes out."""
