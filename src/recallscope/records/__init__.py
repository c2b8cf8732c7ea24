"""What we speak of, and the predicate: frozen records without behaviour, and the pure logic over facts."""
